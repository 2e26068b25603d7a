/** Points in the colours of their years, from old to new. */
import { bisectRight } from "d3";
import { assign, type Colouring, entry } from "@/lib/map/colouring";
import { type MapPoints, yearOfMonth } from "@/lib/map/map";

/** More colours than this cannot be told apart on a ramp. */
const MAX_STEPS = 6;

export function byYear({ count, month }: MapPoints): Colouring {
  const papers = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    const year = yearOfMonth(month[i]!);
    if (year > 0) papers.set(year, (papers.get(year) ?? 0) + 1);
  }
  const years = [...papers.keys()].sort((a, b) => a - b);
  const starts = firstYears(years, papers);
  const entries = starts.map((from, step) => {
    const to = years.findLast((year) => year < (starts[step + 1] ?? Infinity))!;
    const at = starts.length === 1 ? 1 : step / (starts.length - 1);
    return entry(from === to ? `${from}` : `${from}–${to}`, { kind: "ramp", at });
  });
  const none = entries.push(entry("No date", { kind: "none" })) - 1;
  return assign(count, entries, (i) => {
    const year = yearOfMonth(month[i]!);
    return year === 0 ? none : bisectRight(starts, year) - 1;
  });
}

/** First years of at most six spans that hold about as many papers each, ascending. */
function firstYears(years: readonly number[], papers: ReadonlyMap<number, number>): number[] {
  if (years.length <= MAX_STEPS) return [...years];
  const total = [...papers.values()].reduce((sum, count) => sum + count, 0);
  const starts = [years[0]!];
  let before = 0;
  for (const year of years) {
    const step = Math.floor((before / total) * MAX_STEPS);
    if (step >= starts.length) starts.push(year);
    before += papers.get(year)!;
  }
  return starts;
}
