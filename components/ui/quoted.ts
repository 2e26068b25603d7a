import { shortened } from "@/lib/text/shortened";

/** As much of a text as is told again: it may be a pasted abstract, or one word of hundreds of letters. */
const MOST_LETTERS = 80;

/** The text, or its beginning, in real quotes; straight ones around the whole give way to them. */
export function quoted(text: string): string {
  const inner = /^"[^"]*"$/.test(text) ? text.slice(1, -1) : text;
  return `“${shortened(inner, MOST_LETTERS).replace(/"([^"]*)"/g, "‘$1’")}”`;
}
