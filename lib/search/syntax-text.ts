/** What people paste, as the text they mean: before the query is cut into pieces. */
import type { Note } from "./syntax-lexemes";

/**
 * Typographic quotation marks, full-width signs as the plain ones they stand for; without control
 * characters and what nobody sees (soft hyphens, marks of direction); a BibTeX entry as its title.
 */
export function plainText(pasted: string, note: Note): string {
  const text = pasted
    .replace(/\p{Cs}/gu, "\uFFFD")
    .replace(/[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g, "")
    .replace(/\p{Cc}/gu, " ")
    .replace(/[\u201C-\u201F\u00AB\u00BB\u2033\u300C-\u300F\u301D-\u301F\uFF02]/g, '"')
    .replace(/[\uFF08-\uFF0A\uFF1A]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  const title = bibtexTitle(text);
  if (title === undefined) return text;
  note("This is a BibTeX entry, so its title is searched.");
  return title;
}

const BIBTEX = /^\s*@[a-z]+\s*\{/i;
const BIBTEX_TITLE = /[\s,]title\s*=\s*[{"]/i;

/** Undefined when the text is no entry, or one without a title. */
function bibtexTitle(text: string): string | undefined {
  if (!BIBTEX.test(text)) return undefined;
  const start = BIBTEX_TITLE.exec(text);
  if (start === null) return undefined;
  const from = start.index + start[0].length;
  const title = text
    .slice(from, closing(text, from, text[from - 1] === '"' ? '"' : "}"))
    .replace(/\\["'`^~=.]?|[{}":*()]/g, (sign) => (sign === ":" ? " " : ""));
  return title.trim() === "" ? undefined : title;
}

/** Where the value ends that `sign` closes outside all braces; the end of a text that is cut off. */
function closing(text: string, from: number, sign: '"' | "}"): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const char = text[at];
    if (depth === 0 && char === sign) return at;
    if (char === "{") depth += 1;
    if (char === "}") depth -= 1;
  }
  return text.length;
}
