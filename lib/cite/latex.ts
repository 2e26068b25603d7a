/** Text as LaTeX and BibTeX read it: UTF-8, with their own characters escaped. */

/** `$…$` by Pandoc's rule of what is not a price, as the library keeps its formulas. */
const MATHS = /\$(?!\s)[^$\n]{1,400}?(?<!\s)\$(?!\d)/g;

/** Braces by name: BibTeX counts them even behind a backslash. */
const ESCAPES: Record<string, string> = {
  "{": "{\\textbraceleft}",
  "}": "{\\textbraceright}",
  "\\": "{\\textbackslash}",
  "~": "{\\textasciitilde}",
  "^": "{\\textasciicircum}",
  "%": "\\%",
  "&": "\\&",
  $: "\\$",
  "#": "\\#",
  _: "\\_",
};

/** Text with its formulas as they are; line ends are spaces, as they are to TeX. */
export function latexText(text: string): string {
  return mapText(text, escapeLatex, (maths) => maths);
}

/**
 * A title that keeps its capitals where a style writes titles small: words with a capital that is
 * not their first letter, single capitals and formulas stand in braces.
 */
export function latexTitle(text: string): string {
  return mapText(text, protectWords, (maths) => `{${maths}}`);
}

function mapText(
  text: string,
  ofText: (text: string) => string,
  ofMaths: (maths: string) => string,
): string {
  const line = text.replace(/\s+/g, " ").trim();
  let result = "";
  let at = 0;
  for (const { index, 0: maths } of line.matchAll(MATHS)) {
    if (!isSoundMaths(maths)) continue;
    result += ofText(line.slice(at, index)) + ofMaths(maths);
    at = index + maths.length;
  }
  return result + ofText(line.slice(at));
}

/** Whether BibTeX finds the end of the field behind it, and TeX the end of the line. */
function isSoundMaths(maths: string): boolean {
  let depth = 0;
  for (const brace of maths.match(/[{}]/g) ?? []) {
    depth += brace === "{" ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0 && !/(?<!\\)[%#]/.test(maths);
}

function escapeLatex(text: string): string {
  return (
    text
      .replace(/[{}\\~^%&$#_]/g, (character) => ESCAPES[character]!)
      // What TeX would join to one character.
      .replace(/(?<=-)-|(?<=')'|(?<=`)`/g, "{}$&")
  );
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*/gu;

function protectWords(text: string): string {
  let result = "";
  let at = 0;
  for (const { index, 0: word } of text.matchAll(WORD)) {
    if (!word.split("-").some(needsCapitals)) continue;
    // A lone article at the beginning or behind a colon.
    if (/^[AI]$/.test(word)) continue;
    result += `${escapeLatex(text.slice(at, index))}{${escapeLatex(word)}}`;
    at = index + word.length;
  }
  return result + escapeLatex(text.slice(at));
}

function needsCapitals(part: string): boolean {
  return /^\p{Lu}$/u.test(part) || /.\p{Lu}/u.test(part);
}
