/** The papers of the map in the order of their dates, so that they can appear one month after another. */
import { type MapPoints, monthNumber, yearOfMonth } from "@/lib/map/map";

export interface Timeline {
  /** Months, as `monthNumber` gives them, of the oldest and the newest paper. */
  first: number;
  last: number;
  /** The points with a date, oldest first. */
  order: Uint32Array;
  /** `ends[i]`: how many of `order` have come by the end of month `first + i`. */
  ends: Uint32Array;
  undated: number;
}

/** Undefined where no paper has a date. */
export function timelineOf({ month, count }: Pick<MapPoints, "month" | "count">) {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const one of month) {
    if (one === 0) continue;
    if (one < first) first = one;
    if (one > last) last = one;
  }
  if (last === 0) return undefined;
  const ends = new Uint32Array(last - first + 1);
  for (const one of month) if (one > 0) ends[one - first]!++;
  for (let i = 1; i < ends.length; i++) ends[i]! += ends[i - 1]!;
  const dated = ends.at(-1)!;
  const order = new Uint32Array(dated);
  // Counting sort from the back: each month fills up from its end.
  const next = ends.slice();
  for (let i = count - 1; i >= 0; i--) {
    if (month[i]! > 0) order[--next[month[i]! - first]!] = i;
  }
  const timeline: Timeline = { first, last, order, ends, undated: count - dated };
  return timeline;
}

/** How many dated papers have come by the end of the month. */
export function datedUntil({ first, last, ends }: Timeline, month: number): number {
  return month < first ? 0 : ends[Math.min(month, last) - first]!;
}

/** Which points have not come yet; going on by a month costs what has come in it. */
export class Curtain {
  /** One byte per point, 1 where it hides: the same array at all times. */
  readonly hidden: Uint8Array;
  private shown: number;

  constructor(
    private readonly timeline: Timeline,
    count: number,
  ) {
    this.hidden = new Uint8Array(count);
    this.shown = timeline.order.length;
  }

  /** Shows the papers until the end of the month, and all without a date. */
  draw(month: number): void {
    const { order } = this.timeline;
    const shown = datedUntil(this.timeline, month);
    for (let i = this.shown; i < shown; i++) this.hidden[order[i]!] = 0;
    for (let i = shown; i < this.shown; i++) this.hidden[order[i]!] = 1;
    this.shown = shown;
  }
}

/** Papers in each of at most `most` equal spans of time, oldest first. */
export function papersBySpan({ ends }: Timeline, most: number): number[] {
  const width = Math.ceil(ends.length / most);
  return Array.from({ length: Math.ceil(ends.length / width) }, (_, i) => {
    const end = ends[Math.min((i + 1) * width, ends.length) - 1]!;
    return end - (i === 0 ? 0 : ends[i * width - 1]!);
  });
}

/** "2024-03" as the address has it; undefined for what is no month. */
export function parseMonth(text: string | undefined): number | undefined {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(text ?? "") ?? [];
  if (year === undefined || Number(month) < 1 || Number(month) > 12) return undefined;
  return monthNumber(Number(year), Number(month));
}

export function formatMonth(month: number): string {
  const year = String(yearOfMonth(month)).padStart(4, "0");
  return `${year}-${String((month % 12) + 1).padStart(2, "0")}`;
}
