/** Where the map has become denser: the papers of the last year against those before. */
import { blur2 } from "d3";
import type { Colouring, LegendEntry, Swatch } from "@/lib/map/colouring";
import type { MapPoints } from "@/lib/map/map";

/** Cells along one side of the map. */
const CELLS = 64;
/**
 * Spread of the kernel through which papers are counted, in sides of the map: wide enough for so
 * many papers, where that leaves places apart.
 */
const PAPERS_SEEN = 12;
const NARROWEST = 1.2 / CELLS;
const WIDEST = 0.08;
/** As many papers as this, of usual age, are thought to lie at every place besides its own. */
const PRIOR = 8;
const LAST_MONTHS = 12;

/** Classes of how the share of new papers compares with that of the whole map, densest first. */
const CLASSES: readonly { label: string; from: number; swatch: Swatch }[] = [
  { label: "Much denser", from: 1.6, swatch: { kind: "ramp", at: 1 } },
  { label: "Denser", from: 1.2, swatch: { kind: "ramp", at: 0.7 } },
  { label: "As before", from: 1 / 1.2, swatch: { kind: "none" } },
  { label: "Thinner", from: 1 / 1.6, swatch: { kind: "ramp", at: 0.25 } },
  { label: "Much thinner", from: 0, swatch: { kind: "ramp", at: 0 } },
];

export interface Growth {
  colouring: Colouring;
  /** Papers of the last year, and before it; where either is 0, there is nothing to compare. */
  recent: number;
  before: number;
}

/** Of the papers until the end of the month `until`; later ones and those without a date have no say. */
export function growthOf({ count, x, y, month }: MapPoints, until: number): Growth {
  const recentIn = new Float64Array(CELLS * CELLS);
  const beforeIn = new Float64Array(CELLS * CELLS);
  const cellOf = (i: number) => cellAt(y[i]!) * CELLS + cellAt(x[i]!);
  let recent = 0;
  let before = 0;
  for (let i = 0; i < count; i++) {
    if (month[i] === 0 || month[i]! > until) continue;
    const isRecent = month[i]! > until - LAST_MONTHS;
    (isRecent ? recentIn : beforeIn)[cellOf(i)]!++;
    if (isRecent) recent++;
    else before++;
  }
  const papers = recent + before;
  const spread = Math.min(
    WIDEST,
    Math.max(NARROWEST, Math.sqrt(PAPERS_SEEN / (2 * Math.PI * papers))),
  );
  const classOf = classes(
    papersAround(recentIn, spread),
    papersAround(beforeIn, spread),
    recent / papers,
  );
  const legend: LegendEntry[] = CLASSES.map(({ label, swatch }) => ({ label, swatch, count: 0 }));
  const category = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    category[i] = classOf[cellOf(i)]!;
    legend[category[i]!]!.count++;
  }
  return { colouring: { category, legend }, recent, before };
}

function cellAt(coordinate: number): number {
  return Math.min(CELLS - 1, Math.floor(coordinate * CELLS));
}

/** The class of each cell, by its share of new papers against `usual`, the whole map's. */
function classes(recent: Float64Array, before: Float64Array, usual: number): Uint8Array {
  return Uint8Array.from(recent, (papers, cell) => {
    const share = (papers + PRIOR * usual) / (papers + before[cell]! + PRIOR);
    // With no papers at all, or none of last year, everything is as before.
    const ratio = usual > 0 ? share / usual : 1;
    return CLASSES.findIndex(({ from }) => ratio >= from);
  });
}

/**
 * Papers around each cell, the nearer the more: one in the cell itself counts 1. Three box filters
 * are a Gaussian to the eye (Wells 1986, doi:10.1109/TPAMI.1986.4767776).
 */
function papersAround(cells: Float64Array, spread: number): Float64Array {
  const sigma = spread * CELLS;
  // The variance of three boxes of 2r + 1 cells is r² + r.
  const radius = (Math.sqrt(1 + 4 * sigma * sigma) - 1) / 2;
  const data = blur2({ data: cells.slice(), width: CELLS, height: CELLS }, radius).data;
  const peak = 2 * Math.PI * sigma * sigma;
  return Float64Array.from(data, (value) => value * peak);
}
