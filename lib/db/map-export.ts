/** The papers of a selection with their places, to be taken along. */
import { ALL_TRUE } from "@/lib/map/map";
import type { PlacedPaper } from "@/lib/map/place-table";
import type { StandalonePage, StandalonePaper } from "@/lib/map/standalone/standalone-page";
import { doiAddress } from "@/lib/papers/doi";
import { docsInOrder } from "@/lib/search/engine/find-papers";
import { NO_POINT } from "@/lib/search/index/library-index";
import type { Selection } from "@/lib/search/selection";
import { NO_TEXTS, type ReadCard, readCards } from "./cards";
import { database } from "./client";
import { readMap, readRegions, selectedPoints } from "./map";
import { resolveSelection } from "./resolve-selection";
import { selectionName } from "./selection-name";

/** Papers read at a time: a statement takes 999 values at most. */
const BATCH = 500;
/** Papers of one standalone page: some 8 MB with their abstracts. */
const MOST_ON_PAGE = 5_000;

/** In the order of their points; papers that are not on the map are left out. */
export async function* placedPapers(selection: Selection): AsyncGenerator<PlacedPaper[]> {
  const points = Uint32Array.from(await selectedPoints(selection)).sort();
  for (let from = 0; from < points.length; from += BATCH) {
    const rows = await database().mapPoint.findMany({
      where: { index: { in: Array.from(points.subarray(from, from + BATCH)) } },
      orderBy: { index: "asc" },
      select: {
        ...{ x: true, y: true, truth: true },
        region: { select: { id: true, label: true } },
        paper: { select: { slug: true, title: true, year: true } },
      },
    });
    yield rows.map(({ x, y, truth, region, paper }) => ({
      ...paper,
      ...{ x: rounded(x), y: rounded(y), truth: rounded(truth / ALL_TRUE) },
      region: region?.id ?? null,
      regionLabel: region?.label ?? null,
    }));
  }
}

export async function readStandalonePage(selection: Selection): Promise<StandalonePage> {
  const search = await resolveSelection(selection);
  const { index, answer, found } = search;
  const docs = docsInOrder(index, answer.resolved, found, selection, 0, MOST_ON_PAGE);
  const [{ points }, { regions, groups }] = await Promise.all([readMap(), readRegions()]);
  const papers: StandalonePaper[] = [];
  for (let from = 0; from < docs.length; from += BATCH) {
    const batch = docs.slice(from, from + BATCH).map(({ doc }) => doc);
    const ids = batch.map((doc) => index.ids[doc]!);
    const [cards, links] = await Promise.all([readCards(ids, NO_TEXTS), readLinks(ids)]);
    const pointOf = new Map(batch.map((doc, i) => [ids[i]!, index.map.points[doc]!]));
    for (const card of cards) {
      const point = pointOf.get(card.id)!;
      const onMap = point !== NO_POINT;
      const group = onMap ? points.group[point]! : groups.length;
      const region = regions.findLast(({ first, size }) => point >= first && point < first + size);
      papers.push({
        ...textsOf(card),
        ...links.get(card.id),
        ...(region && { region: region.label }),
        ...(onMap && { at: [rounded(points.x[point]!), rounded(points.y[point]!)] }),
        group: group < groups.length ? group : -1,
      });
    }
  }
  return {
    name: await selectionName(selection),
    total: found.total,
    madeOn: new Date().toISOString().slice(0, 10),
    papers,
    regions: regions.map(({ label, x, y }) => ({ label, x: rounded(x), y: rounded(y) })),
    groups,
  };
}

function textsOf({ title, authors, authorCount, venue, publishedOn, themes, abstract }: ReadCard) {
  return {
    ...{ title, authors, abstract },
    more: authorCount - authors.length,
    themes: themes.map(({ label }) => label),
    ...(venue && { venue }),
    ...(publishedOn && { date: publishedOn }),
  };
}

/** Where papers can be read. */
async function readLinks(ids: number[]): Promise<Map<number, { href: string }>> {
  const papers = await database().paper.findMany({
    where: { id: { in: ids } },
    select: { id: true, arxivId: true, doi: true, url: true },
  });
  return new Map(
    papers.flatMap(({ id, arxivId, doi, url }) => {
      if (arxivId) return [[id, { href: `https://arxiv.org/abs/${arxivId}` }]];
      if (doi) return [[id, { href: doiAddress(doi) }]];
      return url && /^https?:/.test(url) ? [[id, { href: url }]] : [];
    }),
  );
}

/** To the hundred-thousandth: finer than a point. */
function rounded(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}
