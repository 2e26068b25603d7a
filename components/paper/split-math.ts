import { findLinks } from "@/lib/papers/links";

export type MathPart =
  | { kind: "text"; text: string }
  | { kind: "link"; text: string; href: string }
  /** `text` is the formula with its delimiters, as it stands. */
  | { kind: "inline" | "display"; text: string; tex: string };

/**
 * `$…$` as Pandoc reads it (no space inside the dollars, no digit after the second), so that
 * "$5 and $10" is money; `$$…$$`, `\(…\)` and `\[…\]` as TeX.
 */
const MATH =
  /\$\$(?<dollars>[^$]+)\$\$|\\\[(?<bracket>.+?)\\\]|\\\((?<paren>.+?)\\\)|(?<!\\)\$(?<dollar>[^\s$](?:[^$]*[^\s$\\])?)\$(?!\d)/gsu;

/** An abstract as plain text, formulas and web addresses. */
export function splitMath(text: string): MathPart[] {
  const parts: MathPart[] = [];
  let end = 0;
  for (const match of text.matchAll(MATH)) {
    const { dollars, bracket, paren, dollar } = match.groups ?? {};
    const display = dollars ?? bracket;
    parts.push(...splitLinks(text.slice(end, match.index)));
    parts.push({
      kind: display === undefined ? "inline" : "display",
      text: match[0],
      tex: display ?? paren ?? dollar ?? "",
    });
    end = match.index + match[0].length;
  }
  parts.push(...splitLinks(text.slice(end)));
  return parts;
}

function splitLinks(text: string): MathPart[] {
  const parts: MathPart[] = [];
  let at = 0;
  for (const { href, start, end } of findLinks(text)) {
    parts.push({ kind: "text", text: text.slice(at, start) });
    parts.push({ kind: "link", text: text.slice(start, end), href });
    at = end;
  }
  parts.push({ kind: "text", text: text.slice(at) });
  return parts.filter((part) => part.text !== "");
}
