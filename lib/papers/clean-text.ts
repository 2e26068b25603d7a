/** Titles and abstracts as they are shown: left-overs of TeX and HTML read, quotes and spaces set. */
import { findLinks } from "./links";
import { withoutMarkup } from "./markup";
import { withoutTex } from "./tex";
import { typeset } from "./typography";

/** "link{link}": a `\url` or `\href` that lost its backslash. */
const DOUBLED_LINK = /(https?:\/\/[^\s{}]+)\{[^{}\s]*\}/g;
const LINK_COMMAND = /\\(?:url|href)\{([^{}\s]+)\}(?:\{[^{}]*\})?/g;
/** Maths that kept its dollars, to be rendered as it is: pandoc's rule of what is not a price. */
const MATHS = /\$(?!\s)[^$\n]{1,400}?(?<!\s)\$(?!\d)/g;
/** Masked parts stand as characters of the private use area, which no text has of its own. */
const FIRST_MASK = 0xe000;
const MASK = /[\ue000-\uf8ff]/g;

/**
 * The text for showing. What it says is not changed: only notation whose meaning is certain is
 * rewritten, and addresses and `$maths$` are left alone. The raw text is kept beside it.
 */
export function cleanText(raw: string): string {
  const normal = withoutMarkup(raw.normalize("NFC").replace(MASK, ""));
  const linked = normal.includes("{")
    ? normal.replace(DOUBLED_LINK, "$1").replace(LINK_COMMAND, "$1")
    : normal;
  const { text, masked } = mask(linked);
  if (masked.length === 0) return typeset(withoutTex(text));
  return typeset(withoutTex(text)).replace(
    MASK,
    (mark) => masked[mark.charCodeAt(0) - FIRST_MASK]!,
  );
}

/** Puts one character for every address and formula. */
function mask(text: string): { text: string; masked: string[] } {
  const links = findLinks(text);
  if (links.length === 0 && !text.includes("$")) return { text, masked: [] };
  const spans = [
    ...links,
    ...Array.from(text.matchAll(MATHS), ({ index, 0: maths }) => ({
      start: index,
      end: index + maths.length,
    })),
  ].sort((a, b) => a.start - b.start);
  const masked: string[] = [];
  let result = "";
  let position = 0;
  for (const { start, end } of spans) {
    const mark = String.fromCharCode(FIRST_MASK + masked.length);
    if (start < position || mark.match(MASK) === null) continue;
    masked.push(text.slice(start, end));
    result += text.slice(position, start) + mark;
    position = end;
  }
  return { text: result + text.slice(position), masked };
}
