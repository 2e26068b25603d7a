/** What the colour of a point means: a category per point, and the legend that explains it. */
import { scaleQuantile } from "d3";
import { type MapPoints, NO_GROUP, SEVERAL_SOURCES, yearOfMonth } from "@/lib/map/map";

export const COLOUR_MODES = ["theme", "year", "source"] as const;
export type ColourMode = (typeof COLOUR_MODES)[number];

/** A colour by meaning; the palette of the day turns it into ink. */
export type Swatch =
  | { kind: "hue"; hue: number }
  /** A place on the ramp from old (0) to new (1). */
  | { kind: "ramp"; at: number }
  | { kind: "none" };

export interface LegendEntry {
  label: string;
  swatch: Swatch;
  /** How many points have it. */
  count: number;
}

export interface Colouring {
  /** Index into the legend, per point. */
  category: Uint8Array;
  legend: LegendEntry[];
}

export interface ColourNames {
  groups: readonly string[];
  sources: readonly { id: string; label: string }[];
}

export function colourPoints(points: MapPoints, mode: ColourMode, names: ColourNames): Colouring {
  if (mode === "year") return byYear(points);
  if (mode === "source") return bySource(points, names);
  return byTheme(points, names);
}

function byTheme(points: MapPoints, { groups }: ColourNames): Colouring {
  const entries = groups.map((label, hue) => entry(label, { kind: "hue", hue }));
  const none = entry("No theme", { kind: "none" });
  return assign(points, [...entries, none], (i) => {
    const group = points.group[i]!;
    return group === NO_GROUP ? none : (entries[group] ?? none);
  });
}

function bySource(points: MapPoints, { sources }: ColourNames): Colouring {
  // Hue 0 is left to papers that several sources have: they are what this view is looked at for.
  const entries = sources.map(({ label }, i) => entry(label, { kind: "hue", hue: i + 1 }));
  const several = entry("Several sources", { kind: "hue", hue: 0 });
  const none = entry("No source", { kind: "none" });
  return assign(points, [...entries, several, none], (i) => {
    const source = points.source[i]!;
    return source === SEVERAL_SOURCES ? several : (entries[source] ?? none);
  });
}

/** More colours than this cannot be told apart on a ramp. */
const MAX_YEAR_STEPS = 6;

function byYear(points: MapPoints): Colouring {
  const years = Array.from(points.month, yearOfMonth).filter((year) => year > 0);
  const distinct = [...new Set(years)].sort((a, b) => a - b);
  const starts = yearSteps(years, distinct);
  const entries = starts.map((from, step) => {
    const to = distinct.findLast((year) => year < (starts[step + 1] ?? Infinity))!;
    const at = starts.length === 1 ? 1 : step / (starts.length - 1);
    return entry(from === to ? `${from}` : `${from}–${to}`, { kind: "ramp", at });
  });
  const none = entry("No date", { kind: "none" });
  return assign(points, [...entries, none], (i) => {
    const year = yearOfMonth(points.month[i]!);
    return year === 0 ? none : (entries[starts.findLastIndex((from) => from <= year)] ?? none);
  });
}

/** First years of at most six spans that hold about as many papers each, ascending. */
function yearSteps(years: readonly number[], distinct: readonly number[]): readonly number[] {
  if (distinct.length <= MAX_YEAR_STEPS) return distinct;
  const cuts = scaleQuantile(
    years,
    Array.from({ length: MAX_YEAR_STEPS }, (_, i) => i),
  )
    .quantiles()
    .map(Math.ceil);
  return [...new Set([distinct[0]!, ...cuts])];
}

function entry(label: string, swatch: Swatch): LegendEntry {
  return { label, swatch, count: 0 };
}

/** Gives each point its entry, counts, and leaves out entries without points. */
function assign(
  points: MapPoints,
  entries: LegendEntry[],
  entryOf: (point: number) => LegendEntry,
): Colouring {
  const numbers = new Map(entries.map((one, i) => [one, i]));
  const chosen = new Uint8Array(points.count);
  for (let i = 0; i < points.count; i++) {
    const one = entryOf(i);
    one.count++;
    chosen[i] = numbers.get(one)!;
  }
  const legend = entries.filter((one) => one.count > 0);
  const positions = Uint8Array.from(entries, (one) => Math.max(0, legend.indexOf(one)));
  return { category: chosen.map((number) => positions[number]!), legend };
}
