/** A map of papers, measured: how long it takes to make, and how far it can be trusted. */
import { layoutMap, type MapLayout } from "@/lib/map/layout";
import { ALL_TRUE } from "@/lib/map/map";
import { nearestOnMap } from "@/lib/map/nearest-on-map";
import { mapQuality } from "@/lib/map/quality";
import { truthOfPlaces } from "@/lib/map/truth";
import { textSpace } from "@/lib/semantics/text-space";

export interface MeasuredPaper {
  title: string;
  abstract?: string;
  /** What its authors filed it under. */
  category?: string;
}

export interface MapFigures {
  papers: number;
  seconds: { space: number; layout: number };
  megabytes: number;
  /** Venna & Kaski 2001, k = 10. */
  trustworthiness: number;
  continuity: number;
  /** Papers that these two were measured on, each against all. */
  rows: number;
  /** Mean share of the 10 nearest papers in truth that are among the 15 nearest on the map. */
  truth: number;
  /** Share of the 10 nearest on the map that have the same category, and of papers by chance. */
  sameCategory?: number;
  byChance?: number;
}

const NEIGHBOURS = 10;
/** Up to so many papers, the quality is measured on each of them. */
const MOST_ROWS = 10_000;
const ROWS_OF_MORE = 1_000;

export async function measureMap(
  papers: MeasuredPaper[],
  progress: (what: string) => void,
): Promise<MapFigures> {
  const count = papers.length;
  const begun = performance.now();
  const { space, table } = await textSpace({ count, read: (step) => every(papers, step) });
  const placed = performance.now();
  progress(`Laying out ${count} papers`);
  const layout = layoutMap(space, table, count);
  const done = performance.now();
  const megabytes = Math.round(process.memoryUsage.rss() / 1e6);
  progress(`Measuring the map of ${count} papers`);
  const mostRows = count <= MOST_ROWS ? count : ROWS_OF_MORE;
  const quality = mapQuality(space.documents, space.dimensions, layout, {
    k: NEIGHBOURS,
    mostRows,
  });
  const truth = truthOfPlaces(table, layout);
  return {
    papers: count,
    seconds: { space: (placed - begun) / 1000, layout: (done - placed) / 1000 },
    megabytes,
    trustworthiness: quality?.trustworthiness ?? Number.NaN,
    continuity: quality?.continuity ?? Number.NaN,
    rows: mostRows,
    truth: truth.reduce((sum, value) => sum + value, 0) / (ALL_TRUE * count),
    ...categoryShares(
      papers.map(({ category }) => category),
      layout,
    ),
  };
}

async function* every(papers: MeasuredPaper[], step: number): AsyncGenerator<MeasuredPaper> {
  for (let i = 0; i < papers.length; i += step) yield papers[i]!;
}

/** Papers without a category are passed over. */
function categoryShares(categories: (string | undefined)[], layout: MapLayout) {
  const sizes = new Map<string, number>();
  for (const category of categories) {
    if (category) sizes.set(category, (sizes.get(category) ?? 0) + 1);
  }
  const known = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  if (known === 0 || layout.x.length <= NEIGHBOURS) return {};
  const nearest = nearestOnMap(layout, NEIGHBOURS);
  let same = 0;
  let pairs = 0;
  categories.forEach((category, i) => {
    for (const j of nearest.subarray(i * NEIGHBOURS, (i + 1) * NEIGHBOURS)) {
      if (!category || !categories[j]) continue;
      pairs++;
      if (categories[j] === category) same++;
    }
  });
  const chance = [...sizes.values()].reduce((sum, size) => sum + (size / known) ** 2, 0);
  return { sameCategory: same / pairs, byChance: chance };
}
