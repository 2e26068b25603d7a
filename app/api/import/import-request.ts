/** What a request says of an import, checked: its files and what is known of them. */
import { z } from "zod";
import { FORMATS } from "@/lib/ingest/formats/list";
import { type ImportFacts, pastedFile } from "@/lib/ingest/import-state";
import type { GivenFile } from "@/lib/intake/imports/begin";
import { IMPORT_LIMITS } from "@/lib/intake/imports/limits";
import { FORM_REFUSALS } from "@/lib/intake/imports/rules";
import { requireBytes } from "../body";
import { checked } from "../checked";
import { ApiError } from "../respond";

const FORMAT_NAMES = FORMATS.map(({ name }) => name);
/** A control that was left empty says nothing. */
const empty = (value: unknown) =>
  typeof value === "string" && value.trim() === "" ? undefined : value;

export const factsSchema = z.object({
  format: z.preprocess(
    empty,
    z.enum(FORMAT_NAMES, `takes one of: ${FORMAT_NAMES.join(", ")}.`).optional(),
  ),
  crawledOn: z.preprocess(empty, z.iso.date("takes a day such as 2026-06-04.").optional()),
  origin: z.preprocess(
    empty,
    z.string("takes a text.").trim().max(300, "takes at most 300 characters.").optional(),
  ),
});

export const announcementSchema = factsSchema.extend({
  files: z
    .array(
      z.object({
        name: z.string().min(1).max(1000),
        size: z.int().min(0),
        lastModified: z.number().default(0),
        pasted: z.enum(["named", "unnamed"], "takes one of: named, unnamed.").optional(),
      }),
      "takes a list of files with name, size and lastModified.",
    )
    .max(IMPORT_LIMITS.files, `takes at most ${IMPORT_LIMITS.files} files.`),
});

/** @throws ApiError that names each bad value */
export function requireBody<T extends z.ZodType>(schema: T, value: unknown): z.infer<T> {
  return checked(schema, value, "The request has values that cannot be used");
}

export async function requireJson(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    throw new ApiError(400, "bad-request", "The request has to be JSON, or a form.");
  }
}

/** @throws ApiError when there is nothing to import */
export function requireFiles(files: unknown[]): void {
  if (files.length > 0) return;
  throw new ApiError(400, "nothing-given", FORM_REFUSALS["nothing-given"]);
}

/** Files and facts of a form that was sent without JavaScript. */
export async function readImportForm(
  request: Request,
): Promise<{ files: GivenFile[]; facts: ImportFacts }> {
  const type = request.headers.get("content-type") ?? "";
  const bytes = await requireBytes(request, IMPORT_LIMITS.form, FORM_REFUSALS["form-too-large"]);
  const whole = new Response(bytes, { headers: { "Content-Type": type } });
  const form = await whole.formData().catch(() => {
    throw new ApiError(400, "bad-request", FORM_REFUSALS["bad-form"]);
  });
  const chosen = form.getAll("files").filter((entry) => entry instanceof File);
  const files: GivenFile[] = chosen
    .filter(({ name, size }) => name !== "" || size > 0)
    .map((file) => ({ file }));
  const text = form.get("text");
  if (typeof text === "string" && text.trim() !== "")
    // Forms end lines with CR LF, whatever was pasted.
    files.push(pastedFile(text.replaceAll("\r\n", "\n"), String(form.get("name") ?? "")));
  return { files, facts: requireBody(factsSchema, Object.fromEntries(form)) };
}
