/** What the colour of a point means: a category per point, and the legend that explains it. */
import { type MapPoints, NO_GROUP, SEVERAL_SOURCES } from "@/lib/map/map";

/** `match`, `venue`, `keyword` and `author` depend on the selection: the server knows them. */
export const COLOUR_MODES = [
  "theme",
  "year",
  "source",
  "region",
  "match",
  "venue",
  "keyword",
  "author",
  "truth",
] as const;
export type ColourMode = (typeof COLOUR_MODES)[number];

/** A colour by meaning; the palette of the day turns it into ink. */
export type Swatch =
  | { kind: "hue"; hue: number }
  /** A place on the ramp from old or little (0) to new or much (1). */
  | { kind: "ramp"; at: number }
  /** A place on the ramp from faint (0), which is not to be trusted, to strong (1). */
  | { kind: "trust"; at: number }
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

export function byTheme(points: MapPoints, { groups }: Pick<ColourNames, "groups">): Colouring {
  const entries = groups.map((label, hue) => entry(label, { kind: "hue", hue }));
  const none = entries.length;
  entries.push(entry("No theme", { kind: "none" }));
  return assign(points.count, entries, (i) => {
    const group = points.group[i]!;
    return group === NO_GROUP || group > none ? none : group;
  });
}

export function bySource(points: MapPoints, { sources }: Pick<ColourNames, "sources">): Colouring {
  // Hue 0 is left to papers that several sources have: they are what this view is looked at for.
  const entries = sources.map(({ label }, i) => entry(label, { kind: "hue", hue: i + 1 }));
  const several = entries.push(entry("Several sources", { kind: "hue", hue: 0 })) - 1;
  const none = entries.push(entry("No source", { kind: "none" })) - 1;
  return assign(points.count, entries, (i) => {
    const source = points.source[i]!;
    if (source === SEVERAL_SOURCES) return several;
    return source < several ? source : none;
  });
}

/** Four fifteenths each. */
const TRUTH_STEPS = ["Under ¼ of its neighbours", "¼ to ½", "½ to ¾", "Over ¾"];

/** By how many of its real neighbours a paper has around it. */
export function byTruth(points: MapPoints): Colouring {
  const most = TRUTH_STEPS.length - 1;
  const entries = TRUTH_STEPS.map((label, i) => entry(label, { kind: "trust", at: i / most }));
  return assign(points.count, entries, (i) => points.truth[i]! >> 2);
}

export function entry(label: string, swatch: Swatch): LegendEntry {
  return { label, swatch, count: 0 };
}

/**
 * Gives each point its entry, counts, and leaves out entries without points.
 * @param entryOf index of a point's entry
 */
export function assign(
  count: number,
  entries: readonly LegendEntry[],
  entryOf: (point: number) => number,
): Colouring {
  const category = new Uint8Array(count);
  const counts = new Uint32Array(entries.length);
  for (let i = 0; i < count; i++) {
    const chosen = entryOf(i);
    category[i] = chosen;
    counts[chosen]!++;
  }
  const legend: LegendEntry[] = [];
  const places = Uint8Array.from(entries, (one, i) => {
    const place = legend.length;
    if (counts[i]! > 0) legend.push({ ...one, count: counts[i]! });
    return place;
  });
  for (let i = 0; i < count; i++) category[i] = places[category[i]!]!;
  return { category, legend };
}
