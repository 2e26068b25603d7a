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
import { Prisma } from "./generated/client";
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

/** Points read at a time. */
const BATCH = 50_000;

async function readPoints(version: string): Promise<MapPoints> {
  const count = await database().mapPoint.count();
  const sources = await readSources();
  const numbers = new Map(sources.map(({ id }, i) => [id, i < SEVERAL_SOURCES ? i : NO_SOURCE]));
  const sourceOf = (id: string | null, several: number) =>
    several ? SEVERAL_SOURCES : (numbers.get(id ?? "") ?? NO_SOURCE);
  const points: MapPoints = {
    version,
    count,
    x: new Float32Array(count),
    y: new Float32Array(count),
    month: new Uint16Array(count),
    group: new Uint8Array(count),
    source: new Uint8Array(count),
    truth: new Uint8Array(count),
  };
  for (let first = 0; first < count; first += BATCH) {
    const columns = await readColumns(first);
    points.x.set(columns.x, first);
    points.y.set(columns.y, first);
    points.truth.set(columns.truth, first);
    points.month.set(columns.published.map(monthOf), first);
    points.group.set(
      columns.groups.map((group) => groupIndex(group ?? undefined) ?? NO_GROUP),
      first,
    );
    points.source.set(
      columns.sources.map((id, i) => sourceOf(id, columns.several[i]!)),
      first,
    );
  }
  return points;
}

interface Columns {
  x: number[];
  y: number[];
  truth: number[];
  published: (string | null)[];
  groups: (string | null)[];
  sources: (string | null)[];
  /** 1 for a paper that more than one source has. */
  several: number[];
}

/** The points of a batch, a list per column: a row per point would take ten times as long to hand over. */
async function readColumns(first: number): Promise<Columns> {
  const [lists] = await database().$queryRaw<Record<keyof Columns, string>[]>`
    SELECT json_group_array(x) AS x, json_group_array(y) AS y, json_group_array(truth) AS truth,
      json_group_array(publishedOn) AS published, json_group_array("group") AS "groups",
      json_group_array(least) AS sources, json_group_array(least < most) AS several
    FROM (SELECT m.x, m.y, m.truth, p.publishedOn, ${FIRST_GROUP} AS "group",
        ${sourceWith("min")} AS least, ${sourceWith("max")} AS most
      FROM MapPoint m JOIN Paper p ON p.id = m.paperId
      WHERE m."index" >= ${first} AND m."index" < ${first + BATCH} ORDER BY m."index")`;
  const entries = Object.entries(lists!).map(([name, list]) => [name, JSON.parse(list)]);
  return Object.fromEntries(entries) as Columns;
}

/** The group of a paper's strongest theme. */
const FIRST_GROUP = Prisma.sql`(
  SELECT t."group" FROM PaperTheme a JOIN Theme t ON t.id = a.themeId
  WHERE a.paperId = m.paperId ORDER BY a.score DESC, t.position LIMIT 1)`;

/** The first or last of a paper's sources: the same for a paper of one. */
function sourceWith(end: "min" | "max"): Prisma.Sql {
  return Prisma.sql`(
    SELECT ${Prisma.raw(end)}(d.sourceId) FROM Sighting s JOIN Digest d ON d.id = s.digestId
    WHERE s.paperId = m.paperId)`;
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
