/** Comma-separated values as RFC 4180 has them. */

export type Cell = string | number | null | undefined;

/** Quotes around what has quotes, commas or line ends; quotes inside doubled. */
export function csvLine(cells: readonly Cell[]): string {
  const written = cells.map((cell) => {
    const text = typeof cell === "string" ? guarded(cell) : String(cell ?? "");
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${written.join(",")}\r\n`;
}

/** What spreadsheets take for a formula, behind apostrophes or not. */
const FORMULA = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

/**
 * A text that a spreadsheet shows and does not run: an apostrophe before what begins like a formula
 * (OWASP, "CSV Injection"). One more before what is guarded already, so that `unguarded` undoes it.
 */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that was guarded; of any other, the text. */
export function unguarded(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}
