/** The stored topic map, as the pages and the API serve it. */
import type { MapPaper, MapRegionsAnswer } from "@/lib/map/answer";
import { encodeMap, encodeSelection } from "@/lib/map/codec";
import type { MapPoints } from "@/lib/map/map";
import { docsOf } from "@/lib/search/index/doc-set";
import type { Selection } from "@/lib/search/selection";
import { groupIndex, THEME_GROUPS } from "@/lib/themes/groups";
import { type CardTexts, readCards } from "./cards";
import { database } from "./client";
import { perLibraryVersion } from "./library-version";
import { resolveSelection } from "./resolve-selection";

const NO_GROUP = 255;
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
    const regions = await database().region.findMany({
      orderBy: [{ size: "desc" }, { id: "asc" }],
    });
    return {
      version,
      regions: regions.map(({ id, parentId, label, terms, size, x, y }) => ({
        id,
        ...(parentId ? { parent: parentId } : {}),
        label,
        terms: JSON.parse(terms) as string[],
        size,
        x,
        y,
      })),
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
  const { index, found } = await resolveSelection(selection);
  const pointOf = await readPointsOfPapers();
  const indices = Array.from(docsOf(found.selected), (doc) => pointOf.get(index.ids[doc]!));
  const known = indices.filter((point) => point !== undefined && point < points.count);
  return { version, bytes: encodeSelection(known as number[], points.count) };
}

/** The point of each paper. */
const readPointsOfPapers = perLibraryVersion("points-of-papers", async () => {
  const rows = await database().mapPoint.findMany({ select: { paperId: true, index: true } });
  return new Map(rows.map(({ paperId, index }) => [paperId, index]));
});

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

/** A hover card shows no abstract. */
const NO_TEXTS: CardTexts = { title: () => [], snippet: () => [] };

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
    { x: number; y: number; year: number | null; group: string | null; sourceIds: string | null }[]
  >`
    SELECT m.x, m.y, p.year,
      (SELECT t."group" FROM PaperTheme a JOIN Theme t ON t.id = a.themeId
        WHERE a.paperId = p.id ORDER BY a.score DESC, t.position LIMIT 1) AS "group",
      (SELECT group_concat(DISTINCT d.sourceId) FROM Sighting s JOIN Digest d ON d.id = s.digestId
        WHERE s.paperId = p.id) AS sourceIds
    FROM MapPoint m JOIN Paper p ON p.id = m.paperId ORDER BY m."index"`;
  const bits = new Map(sources.map(({ id }, i) => [id, i < 8 ? 1 << i : 0]));
  return {
    version,
    count: rows.length,
    x: Float32Array.from(rows, (row) => row.x),
    y: Float32Array.from(rows, (row) => row.y),
    year: Uint16Array.from(rows, (row) => row.year ?? 0),
    group: Uint8Array.from(rows, (row) => groupIndex(row.group ?? undefined) ?? NO_GROUP),
    sources: Uint8Array.from(rows, (row) =>
      (row.sourceIds?.split(",") ?? []).reduce((mask, id) => mask | (bits.get(id) ?? 0), 0),
    ),
  };
}

async function readSources(): Promise<MapRegionsAnswer["sources"]> {
  const sources = await database().source.findMany({ orderBy: { name: "asc" } });
  return sources.map(({ id, name }) => ({ id, label: name }));
}
