/** Ranges of years as the URL and the query syntax write them: "2020", "2020..2023", "..2015", "2024..". */

/** Both ends inclusive; an absent end is open. */
export interface YearRange {
  from?: number;
  to?: number;
}

const YEAR = /^\d{4}$/;
const RANGE = /^(\d{4})?\.\.(\d{4})?$/;

/** Undefined when the text is no year and no range; ends in the wrong order are swapped. */
export function parseYearRange(text: string): YearRange | undefined {
  if (YEAR.test(text)) return { from: Number(text), to: Number(text) };
  const [, first, last] = RANGE.exec(text) ?? [];
  if (first === undefined && last === undefined) return undefined;
  if (first === undefined) return { to: Number(last) };
  if (last === undefined) return { from: Number(first) };
  return {
    from: Math.min(Number(first), Number(last)),
    to: Math.max(Number(first), Number(last)),
  };
}

/** What is told where the ends were swapped: “2025..2020” is read as 2020–2025. */
export function turnedRangeNote(text: string): string | undefined {
  const [, first, last] = RANGE.exec(text) ?? [];
  if (!first || !last || first <= last) return undefined;
  return `“${text}” is read as ${last}–${first}.`;
}

/** The shortest writing, which `parseYearRange` reads back; "" for a range open at both ends. */
export function formatYearRange({ from, to }: YearRange): string {
  if (from === undefined && to === undefined) return "";
  const first = from === undefined ? "" : String(from).padStart(4, "0");
  const last = to === undefined ? "" : String(to).padStart(4, "0");
  return first === last ? first : `${first}..${last}`;
}
