import type { Colouring, LegendEntry } from "@/lib/map/colouring";

/** Orange and blue: told apart by every kind of eye, with purple between them. */
const HUES = { a: 0, b: 1, both: 2 } as const;

const ON_A = 0;
const ON_B = 1;
const ON_BOTH = 2;
const ON_NEITHER = 3;

/**
 * Each point in the colour of its side.
 * @param a one byte per point, 1 for the papers of the side
 * @param b the same; undefined where it is all other papers
 */
export function contrastColouring(
  a: Uint8Array,
  b: Uint8Array | undefined,
  labels: { a: string; b: string },
): Colouring {
  const legend: LegendEntry[] = [
    { label: labels.a, swatch: { kind: "hue", hue: HUES.a }, count: 0 },
    { label: labels.b, swatch: { kind: "hue", hue: HUES.b }, count: 0 },
    { label: "Both", swatch: { kind: "hue", hue: HUES.both }, count: 0 },
    { label: "Neither", swatch: { kind: "none" }, count: 0 },
  ];
  const category = a.map((inA, i) => {
    const inB = b ? b[i]! : 1 - inA;
    const at = inA ? (inB ? ON_BOTH : ON_A) : inB ? ON_B : ON_NEITHER;
    legend[at]!.count++;
    return at;
  });
  return { category, legend };
}
