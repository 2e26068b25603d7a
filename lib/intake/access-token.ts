/** The token that opens the library to writers on other machines, from `ATLAS_TOKEN`. */
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { EnvironmentError } from "@/lib/db/environment";

export const TOKEN_COOKIE = "atlas-token";

/** Shorter ones could be guessed, in spite of the limit on guesses. */
const SHORTEST = 16;

const tokenSchema = z
  .string()
  .regex(/^[\x21-\x7e]*$/, "must be letters, digits and signs without spaces")
  .min(SHORTEST, `must have at least ${SHORTEST} characters`)
  .max(512, "must have at most 512 characters");

/**
 * Undefined when none is set: then nobody elsewhere may write. The message of a failure does not
 * show the token.
 * @throws EnvironmentError
 */
export function readAccessToken(
  variables: Record<string, string | undefined> = process.env,
): string | undefined {
  if (!variables.ATLAS_TOKEN) return undefined;
  const result = tokenSchema.safeParse(variables.ATLAS_TOKEN);
  if (result.success) return result.data;
  throw new EnvironmentError(`ATLAS_TOKEN ${result.error.issues[0]?.message}.`);
}

/** What the cookie of a browser that once gave the token holds; the token cannot be told from it. */
export function cookieOfToken(token: string): string {
  return createHmac("sha256", token).update("paper-atlas").digest("base64url");
}

/** What a request offers as its token; "wrong" also where there is nothing to compare it with. */
export function offeredToken(
  headers: Headers,
  token: string | undefined,
): "none" | "right" | "wrong" {
  const bearer = /^Bearer +(\S+)$/i.exec(headers.get("authorization") ?? "")?.[1];
  const cookie = cookieIn(headers.get("cookie") ?? "");
  if (bearer === undefined && cookie === undefined) return "none";
  if (token === undefined) return "wrong";
  const right =
    (bearer !== undefined && isSame(bearer, token)) ||
    (cookie !== undefined && isSame(cookie, cookieOfToken(token)));
  return right ? "right" : "wrong";
}

function cookieIn(cookies: string): string | undefined {
  const pairs = cookies.split(";").map((pair) => pair.trim().split("="));
  return pairs.find(([name]) => name === TOKEN_COOKIE)?.[1];
}

/** In a time that does not tell how much of it is right, or how long it should be. */
export function isSame(offered: string, right: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(offered), digest(right));
}
