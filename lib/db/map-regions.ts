/** One region of the map, as the API and the tool "Regions" tell about it. */
import { type CentralPaper, type MapRegionAnswer, MOST_CENTRAL } from "@/lib/map/answer";
import type { MapRegion } from "@/lib/map/map";
import { centralPoints, yearsOf } from "@/lib/map/region-points";
import { emptySelection } from "@/lib/search/selection";
import { onlyValue } from "@/lib/search/selection-edit";
import { countFacets } from "./facets";
import { readMap, readMapPapers, readRegions } from "./map";
import { resolveSelection } from "./resolve-selection";

const MOST_THEMES = 8;

/** Undefined for an unknown region. */
export async function readRegion(id: string): Promise<MapRegionAnswer | undefined> {
  const [{ regions }, { points }] = await Promise.all([readRegions(), readMap()]);
  const byId = new Map(regions.map((region) => [region.id, region]));
  const region = byId.get(id);
  if (!region) return undefined;
  const around: MapRegion[] = [];
  for (let outer = region.parent; outer; outer = byId.get(outer)?.parent) {
    around.unshift(byId.get(outer)!);
  }
  const [central, themes] = await Promise.all([
    readCentral(centralPoints(points, region, MOST_CENTRAL)),
    countThemes(id),
  ]);
  return {
    region,
    around: around.map(refOf),
    parts: regions.filter(({ parent }) => parent === id).map(refOf),
    central,
    years: yearsOf(points, region),
    themes,
  };
}

function refOf({ id, label, size }: MapRegion) {
  return { id, label, size };
}

async function readCentral(points: number[]): Promise<CentralPaper[]> {
  const papers = new Map((await readMapPapers(points)).map((paper) => [paper.index, paper]));
  return points.flatMap((point) => {
    const paper = papers.get(point);
    if (!paper) return [];
    const { index, slug, title, authors, authorCount, publishedOn } = paper;
    return [{ index, slug, title, authors, authorCount, publishedOn }];
  });
}

async function countThemes(region: string): Promise<MapRegionAnswer["themes"]> {
  const { index, found } = await resolveSelection(onlyValue(emptySelection(), "region", region));
  const { facets } = await countFacets(index, found.selected);
  return facets.themes.toSorted((a, b) => b.count - a.count).slice(0, MOST_THEMES);
}
