/** The points of the map as arrays: kept ready in the database, or read from its tables. */
import type { MapRegionsAnswer } from "@/lib/map/answer";
import { type MapPoints, monthNumber, NO_GROUP, NO_SOURCE, SEVERAL_SOURCES } from "@/lib/map/map";
import { groupIndex } from "@/lib/themes/groups";
import { database } from "./client";
import { Prisma } from "./generated/client";
import { type Reader, readIndex } from "./search-parts";

/** They belong to the version that they are kept with. */
type KeptPoints = Omit<MapPoints, "version">;

/** A library that was stored before they were kept has them in its tables. */
export async function mapPoints(): Promise<KeptPoints> {
  return (await readIndex<KeptPoints>(database(), "map")) ?? (await readMapPoints(database()));
}

/** Points read at a time. */
const BATCH = 50_000;

/** The points of the map as the library has them now. */
export async function readMapPoints(client: Reader): Promise<KeptPoints> {
  const [row] = await client.$queryRaw<{ count: number | bigint }[]>`
    SELECT count(*) AS count FROM MapPoint`;
  const count = Number(row!.count);
  const sources = await mapSources(client);
  const numbers = new Map(sources.map(({ id }, i) => [id, i < SEVERAL_SOURCES ? i : NO_SOURCE]));
  const sourceOf = (id: string | null, several: number) =>
    several ? SEVERAL_SOURCES : (numbers.get(id ?? "") ?? NO_SOURCE);
  const points: KeptPoints = {
    count,
    x: new Float32Array(count),
    y: new Float32Array(count),
    month: new Uint16Array(count),
    group: new Uint8Array(count),
    source: new Uint8Array(count),
    truth: new Uint8Array(count),
  };
  for (let first = 0; first < count; first += BATCH) {
    const columns = await readColumns(client, first);
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
async function readColumns(client: Reader, first: number): Promise<Columns> {
  const [lists] = await client.$queryRaw<Record<keyof Columns, string>[]>`
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

/** `MapPoints.source` indexes these. */
export async function mapSources(client: Reader): Promise<MapRegionsAnswer["sources"]> {
  return client.$queryRaw<{ id: string; label: string }[]>`
    SELECT id, name AS label FROM Source ORDER BY name`;
}
