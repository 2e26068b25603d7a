/** Calls of API routes, and what they answer, held to the contract. */
import { expect } from "vitest";
import type { z } from "zod";
import { errorAnswer } from "./api-contract";

const SECRETS = /\bat \w+ \(|node_modules|SELECT |[Pp]risma/;

type Answer = Promise<Response>;

export const request = (path: string, headers?: HeadersInit) =>
  new Request(`http://localhost:3000/api/${path}`, { headers });

/** The answer's JSON, held to the contract; every answer says how long it took. */
export async function read<T extends z.ZodType>(answer: Answer, schema: T, status = 200) {
  const response = await answer;
  expect(response.headers.get("Server-Timing")).toMatch(/^total;dur=\d+\.\d$/);
  expect(response.status).toBe(status);
  const body = await response.text();
  if (status >= 400) expect(body).not.toMatch(SECRETS);
  return schema.parse(JSON.parse(body)) as z.infer<T>;
}

export async function readError(answer: Answer, status: number) {
  return (await read(answer, errorAnswer, status)).error;
}
