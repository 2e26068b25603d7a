/** The values that answers of the API are made of. */
import { z } from "zod";

export const count = z.int().min(0);
export const text = z.string().min(1);
export const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
export const unit = z.number().min(0).max(1);
