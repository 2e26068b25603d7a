/** In characters: beyond, it is no range of pages. */
const LONGEST = 200;

/** "123--145", "123-45", "123 – 145" as print has it: "123–145"; an article number stays "e1002". */
export function pageRange(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = text.replace(/^\s*(?:pp?|pages?|S)\.\s*/i, "").trim();
  // A hyphen within a number that has others ("1-2-1--1-9") counts sections; there only the double is a dash.
  const dash = /--|[–—]/.test(plain) ? /\s*(?:-{2,3}|[–—])\s*/g : /(?<=\w)\s*[-‐−]\s*(?=\w)/g;
  return plain.replace(dash, "–").replace(/\s*,\s*/g, ", ") || undefined;
}
