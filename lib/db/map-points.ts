/** The points of the map as arrays: kept ready in the database, or read from its tables. */
import type { MapRegionsAnswer } from "@/lib/map/answer";
import { type MapPoints, monthNumber, NO_GROUP, NO_SOURCE, SEVERAL_SOURCES } from "@/lib/map/map";
import { NO_DOC } from "@/lib/search/index/merge-postings";
import { docsById } from "@/lib/search/index/stated-index-builder";
import { groupIndex } from "@/lib/themes/groups";
import { database } from "./client";
import { Prisma } from "./generated/client";
import { quickReader } from "./quick-reader";
import { type Reader, readIndex } from "./search-parts";

/** They belong to the version that they are kept with. */
type KeptPoints = Omit<MapPoints, "version">;

/** A library that was stored before they were kept has them in its tables. */
export async function mapPoints(): Promise<KeptPoints> {
  return (await readIndex<KeptPoints>(quickReader, "map")) ?? (await readMapPoints(database()));
}

/** Points read at a time. */
const BATCH = 50_000;

/** The points of the map as the library has them now. */
export async function readMapPoints(client: Reader): Promise<KeptPoints> {
  const [row] = await client.$queryRaw<{ count: number | bigint }[]>`
    SELECT count(*) AS count FROM MapPoint`;
  const points = emptyPoints(Number(row!.count));
  const sources = await mapSources(client);
  for (let first = 0; first < points.count; first += BATCH) {
    const batch = Prisma.sql`m."index" >= ${first} AND m."index" < ${first + BATCH}`;
    setPoints(points, await readColumns(client, batch), sources);
  }
  return points;
}

/**
 * The same where some papers joined, changed or left: of the others, what `before` has is right.
 * @param before sees the library as it was when the points were kept
 * @param changed ids of papers
 */
export async function extendMapPoints(
  client: Reader,
  before: Reader,
  changed: readonly number[],
): Promise<KeptPoints> {
  const old = await readIndex<KeptPoints>(before, "map");
  const sources = await mapSources(client);
  const sameSources = JSON.stringify(sources) === JSON.stringify(await mapSources(before));
  if (!old || !sameSources) return readMapPoints(client);
  const oldPlaces = await readPlaces(before);
  const oldPlaceOf = docsById(Uint32Array.from(oldPlaces.ids));
  const { ids, places } = await readPlaces(client);
  const points = emptyPoints(ids.length);
  for (const [i, id] of ids.entries()) {
    const from = oldPlaces.places[oldPlaceOf[id] ?? NO_DOC];
    if (from === undefined) continue;
    for (const name of COLUMNS) points[name][places[i]!] = old[name][from]!;
  }
  const fresh = Prisma.sql`m.paperId IN (SELECT value FROM json_each(${JSON.stringify(changed)}))`;
  setPoints(points, await readColumns(client, fresh), sources);
  return points;
}

const COLUMNS = ["x", "y", "month", "group", "source", "truth"] as const;

/** The papers that have a point, and which. */
async function readPlaces(client: Reader): Promise<{ ids: number[]; places: number[] }> {
  const [lists] = await client.$queryRaw<{ ids: string; places: string }[]>`
    SELECT json_group_array(paperId) AS ids, json_group_array("index") AS places FROM MapPoint`;
  return { ids: JSON.parse(lists!.ids), places: JSON.parse(lists!.places) };
}

function emptyPoints(count: number): KeptPoints {
  return {
    count,
    x: new Float32Array(count),
    y: new Float32Array(count),
    month: new Uint16Array(count),
    group: new Uint8Array(count),
    source: new Uint8Array(count),
    truth: new Uint8Array(count),
  };
}

function setPoints(
  points: KeptPoints,
  columns: Columns,
  sources: MapRegionsAnswer["sources"],
): void {
  const numbers = new Map(sources.map(({ id }, i) => [id, i < SEVERAL_SOURCES ? i : NO_SOURCE]));
  for (const [i, place] of columns.places.entries()) {
    points.x[place] = columns.x[i]!;
    points.y[place] = columns.y[i]!;
    points.truth[place] = columns.truth[i]!;
    points.month[place] = monthOf(columns.published[i]!);
    points.group[place] = groupIndex(columns.groups[i] ?? undefined) ?? NO_GROUP;
    points.source[place] = columns.several[i]
      ? SEVERAL_SOURCES
      : (numbers.get(columns.sources[i] ?? "") ?? NO_SOURCE);
  }
}

interface Columns {
  places: number[];
  x: number[];
  y: number[];
  truth: number[];
  published: (string | null)[];
  groups: (string | null)[];
  sources: (string | null)[];
  /** 1 for a paper that more than one source has. */
  several: number[];
}

/** Some points, a list per column: a row per point would take ten times as long to hand over. */
async function readColumns(client: Reader, which: Prisma.Sql): Promise<Columns> {
  const [lists] = await client.$queryRaw<Record<keyof Columns, string>[]>`
    SELECT json_group_array(place) AS places,
      json_group_array(x) AS x, json_group_array(y) AS y, json_group_array(truth) AS truth,
      json_group_array(publishedOn) AS published, json_group_array("group") AS "groups",
      json_group_array(least) AS sources, json_group_array(least < most) AS several
    FROM (SELECT m."index" AS place, m.x, m.y, m.truth, p.publishedOn, ${FIRST_GROUP} AS "group",
        ${sourceWith("min")} AS least, ${sourceWith("max")} AS most
      FROM MapPoint m JOIN Paper p ON p.id = m.paperId WHERE ${which})`;
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

/** `MapPoints.source` indexes these. */
export async function mapSources(client: Reader): Promise<MapRegionsAnswer["sources"]> {
  return client.$queryRaw<{ id: string; label: string }[]>`
    SELECT id, name AS label FROM Source ORDER BY name`;
}
