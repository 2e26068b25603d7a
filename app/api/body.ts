/** Bodies of requests that are not read on when they have more than they may have. */
import { ApiError } from "./respond";

/**
 * @param most bytes
 * @param rule what is said of a body with more
 */
export async function requireBytes(
  request: Request,
  most: number,
  rule: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () => new ApiError(413, "too-large", rule);
  if (Number(request.headers.get("content-length") ?? 0) > most) throw tooLarge();
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of request.body ?? []) {
    bytes += part.length;
    if (bytes > most) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** A body of words: JSON, or the fields of a form in a line. */
export async function requireText(request: Request, most: number, rule: string): Promise<string> {
  return new TextDecoder().decode(await requireBytes(request, most, rule));
}
