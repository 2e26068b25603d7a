/** Which years a selection asks for. */
import type { Selection } from "./selection";
import { parseYearRange, type YearRange } from "./year-range";

/** The range that stands alone in the selection: what a brush can show. */
export function chosenRange({ filters }: Selection): YearRange | undefined {
  const { all, none } = filters.year;
  const [ids = []] = all;
  const alone = all.length === 1 && ids.length === 1 && none.length === 0;
  return alone ? parseYearRange(ids[0]!) : undefined;
}

/** Whether papers of the year are in the selection, as far as its years go. */
export function isYearChosen({ filters }: Selection, year: number): boolean {
  const { all, none } = filters.year;
  const matches = (id: string) => {
    const { from = year, to = year } = parseYearRange(id) ?? { from: year + 1 };
    return from <= year && year <= to;
  };
  return all.every((ids) => ids.some(matches)) && !none.some(matches);
}

/** Years as people write them: "2019–2023", "2021", "2024 or later". */
export function yearsInWords({ from, to }: YearRange): string {
  if (from === to) return String(from);
  if (from !== undefined && to !== undefined) return `${from}–${to}`;
  return from === undefined ? `${to} or earlier` : `${from} or later`;
}
