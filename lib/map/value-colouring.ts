/** Colours of what the server says of each point: which of a few values it has, how well it matches. */
import { assign, type Colouring, entry } from "@/lib/map/colouring";

/** What a point is told that has none of the values, or was not ranked. */
export const NO_VALUE = 255;
/** As many values as there are hues. */
export const MOST_VALUES = 8;
/** The best match. */
export const BEST_MATCH = 254;

export interface PointValues {
  /** What the values are called; empty for the strength of matches. */
  labels: string[];
  /** One byte per point: index into the labels, or the strength up to `BEST_MATCH`; `NO_VALUE`. */
  values: Uint8Array;
}

export function byValue({ labels, values }: PointValues): Colouring {
  const entries = labels.map((label, hue) => entry(label, { kind: "hue", hue }));
  const others = entries.push(entry("Others", { kind: "none" })) - 1;
  return assign(values.length, entries, (i) => Math.min(values[i]!, others));
}

/** Shares of the best score. */
const STEPS = ["Under 20 % of the best", "20–40 %", "40–60 %", "60–80 %", "Over 80 %"];

export function byMatch({ values }: PointValues): Colouring {
  const entries = STEPS.map((label, i) =>
    entry(label, { kind: "ramp", at: i / (STEPS.length - 1) }),
  );
  const none = entries.push(entry("Not found", { kind: "none" })) - 1;
  const width = (BEST_MATCH + 1) / STEPS.length;
  return assign(values.length, entries, (i) =>
    values[i] === NO_VALUE ? none : Math.floor(values[i]! / width),
  );
}
