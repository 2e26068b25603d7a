/** The stored topic map, as the pages and the API serve it. */
import type { MapPaper, MapRegionsAnswer } from "@/lib/map/answer";
import { encodeMap, encodeSelection } from "@/lib/map/codec";
import type { MapRegion } from "@/lib/map/map";
import type { MapQuality } from "@/lib/map/quality";
import { type DocSet, docsOf } from "@/lib/search/index/doc-set";
import { type LibraryIndex, NO_POINT } from "@/lib/search/index/library-index";
import type { Selection } from "@/lib/search/selection";
import { THEME_GROUPS } from "@/lib/themes/groups";
import { NO_TEXTS, readCards } from "./cards";
import { database } from "./client";
import { perLibraryVersion } from "./library-version";
import { mapPoints, mapSources } from "./map-points";
import { resolveSelection } from "./resolve-selection";

/** Authors and neighbours that a hover card names. */
const CARD_AUTHORS = 3;
const CARD_NEIGHBOURS = 3;

/** The whole map in the form of `lib/map/codec`, made once per library version. */
export const readMap = perLibraryVersion("map", async (version) => {
  const points = { version, ...(await mapPoints()) };
  return { version, points, bytes: encodeMap(points) };
});

export const readRegions = perLibraryVersion(
  "regions",
  async (version): Promise<MapRegionsAnswer> => {
    const [regions, layout, papers] = await Promise.all([
      database().region.findMany({
        orderBy: [{ depth: "asc" }, { size: "desc" }, { id: "asc" }],
      }),
      database().mapLayout.findFirst(),
      database().paper.count(),
    ]);
    const quality = layout?.quality && (JSON.parse(layout.quality) as MapQuality);
    return {
      version,
      papers,
      placed: layout?.placed ?? 0,
      ...(quality ? { quality } : {}),
      regions: regions.map(
        ({ parentId, terms, ...region }): MapRegion => ({
          ...region,
          ...(parentId ? { parent: parentId } : {}),
          terms: JSON.parse(terms) as string[],
        }),
      ),
      groups: [...THEME_GROUPS],
      sources: await mapSources(database()),
    };
  },
);

/** Which points the selection has, as a bit set in the form of `lib/map/codec`. */
export async function readMapSelection(
  selection: Selection,
): Promise<{ version: string; bytes: Uint8Array<ArrayBuffer> }> {
  const { version, points } = await readMap();
  return { version, bytes: encodeSelection(await selectedPoints(selection), points.count) };
}

/** The points of the selection, in no order. */
export async function selectedPoints(selection: Selection): Promise<Iterable<number>> {
  const { index, found } = await resolveSelection(selection);
  return pointsOf(index, found.selected);
}

function* pointsOf({ map }: LibraryIndex, docs: DocSet): Generator<number> {
  for (const doc of docsOf(docs)) {
    const point = map.points[doc]!;
    if (point !== NO_POINT) yield point;
  }
}

/** What the map says of the papers at these points; unknown points are left out. */
export async function readMapPapers(indices: number[]): Promise<MapPaper[]> {
  const points = await database().mapPoint.findMany({
    where: { index: { in: indices } },
    select: {
      index: true,
      paperId: true,
      paper: {
        select: {
          neighbours: {
            orderBy: { rank: "asc" },
            take: CARD_NEIGHBOURS,
            include: { neighbour: { select: { title: true, point: true } } },
          },
        },
      },
    },
  });
  const cards = await readCards(
    points.map(({ paperId }) => paperId),
    NO_TEXTS,
  );
  return points.map(({ index, paper }, at) => {
    const { slug, title, authors, authorCount, venue, publishedOn, themes } = cards[at]!;
    return {
      index,
      ...{ slug, title, authors: authors.slice(0, CARD_AUTHORS), authorCount },
      ...{ venue, publishedOn, themes },
      nearest: paper.neighbours.flatMap(({ neighbour, shared }) =>
        neighbour.point
          ? [
              {
                index: neighbour.point.index,
                title: neighbour.title,
                shared: JSON.parse(shared) as string[],
              },
            ]
          : [],
      ),
    };
  });
}

/** The points of papers, by slug. */
export async function pointIndices(slugs: string[]): Promise<Map<string, number>> {
  const rows = await database().paper.findMany({
    where: { slug: { in: slugs } },
    select: { slug: true, point: { select: { index: true } } },
  });
  return new Map(rows.flatMap(({ slug, point }) => (point ? [[slug, point.index]] : [])));
}
