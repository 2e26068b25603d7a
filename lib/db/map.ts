/** The stored topic map, as the pages and the API serve it. */
import type { MapPaper, MapRegionsAnswer } from "@/lib/map/answer";
import { encodeMap, encodeSelection } from "@/lib/map/codec";
import {
  type MapPoints,
  type MapRegion,
  monthNumber,
  NO_GROUP,
  NO_SOURCE,
  SEVERAL_SOURCES,
} from "@/lib/map/map";
import type { MapQuality } from "@/lib/map/quality";
import { type DocSet, docsOf } from "@/lib/search/index/doc-set";
import { type LibraryIndex, NO_POINT } from "@/lib/search/index/library-index";
import type { Selection } from "@/lib/search/selection";
import { groupIndex, THEME_GROUPS } from "@/lib/themes/groups";
import { NO_TEXTS, readCards } from "./cards";
import { database } from "./client";
import { perLibraryVersion } from "./library-version";
import { resolveSelection } from "./resolve-selection";

/** Authors and neighbours that a hover card names. */
const CARD_AUTHORS = 3;
const CARD_NEIGHBOURS = 3;

/** The whole map in the form of `lib/map/codec`, made once per library version. */
export const readMap = perLibraryVersion("map", async (version) => {
  const points = await readPoints(version);
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
      sources: await readSources(),
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

async function readPoints(version: string): Promise<MapPoints> {
  const sources = await readSources();
  const rows = await database().$queryRaw<
    {
      x: number;
      y: number;
      truth: number;
      publishedOn: string | null;
      group: string | null;
      sourceIds: string | null;
    }[]
  >`
    SELECT m.x, m.y, m.truth, p.publishedOn,
      (SELECT t."group" FROM PaperTheme a JOIN Theme t ON t.id = a.themeId
        WHERE a.paperId = p.id ORDER BY a.score DESC, t.position LIMIT 1) AS "group",
      (SELECT group_concat(DISTINCT d.sourceId) FROM Sighting s JOIN Digest d ON d.id = s.digestId
        WHERE s.paperId = p.id) AS sourceIds
    FROM MapPoint m JOIN Paper p ON p.id = m.paperId ORDER BY m."index"`;
  const numbers = new Map(sources.map(({ id }, i) => [id, i < SEVERAL_SOURCES ? i : NO_SOURCE]));
  return {
    version,
    count: rows.length,
    x: Float32Array.from(rows, (row) => row.x),
    y: Float32Array.from(rows, (row) => row.y),
    month: Uint16Array.from(rows, (row) => monthOf(row.publishedOn)),
    group: Uint8Array.from(rows, (row) => groupIndex(row.group ?? undefined) ?? NO_GROUP),
    source: Uint8Array.from(rows, ({ sourceIds }) => {
      const [first, second] = sourceIds?.split(",") ?? [];
      if (second !== undefined) return SEVERAL_SOURCES;
      return numbers.get(first ?? "") ?? NO_SOURCE;
    }),
    truth: Uint8Array.from(rows, (row) => Number(row.truth)),
  };
}

function monthOf(publishedOn: string | null): number {
  if (!publishedOn) return 0;
  const [year, month] = publishedOn.split("-").map(Number);
  return monthNumber(year!, month);
}

async function readSources(): Promise<MapRegionsAnswer["sources"]> {
  const sources = await database().source.findMany({ orderBy: { name: "asc" } });
  return sources.map(({ id, name }) => ({ id, label: name }));
}
