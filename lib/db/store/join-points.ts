/** Papers that joined get a place on the stored map, which stays as it is. */
import { joinMap } from "@/lib/map/join-map";
import { orderByRegion } from "@/lib/map/region-order";
import { docsById } from "@/lib/search/index/stated-index-builder";
import type { NeighbourTable } from "@/lib/semantics/neighbour-table";
import type { Writer } from "./writer";

interface StoredRegion {
  id: string;
  parentId: string | null;
  first: number;
}

/**
 * @param ids of all papers, those that joined first
 * @param table a row for each of those that joined
 * @returns how many papers were placed: one that had a place keeps it
 */
export function joinPoints(
  writer: Writer,
  ids: Uint32Array,
  table: NeighbourTable,
  fresh: number,
): number {
  // In the order of the map: parents come before their parts, and stay in it.
  const regions = writer.all<StoredRegion>(
    "SELECT id, parentId, first FROM Region ORDER BY depth, rowid",
  );
  const tree = regions.map(({ id, parentId }) => ({ id, parent: parentId ?? undefined }));
  const visited = orderByRegion(tree, [...regions.keys()]).order;
  const stored = readPlaces(writer);
  const placeOf = docsById(stored.paperIds);
  const layout = {
    x: Float32Array.from(ids, (id) => stored.x[placeOf[id]!] ?? Number.NaN),
    y: Float32Array.from(ids, (id) => stored.y[placeOf[id]!] ?? Number.NaN),
  };
  const regionAt = regionsAlong(regions, visited, stored.indexes);
  const regionOf = Uint16Array.from(
    ids.subarray(fresh),
    (id) => regionAt[stored.indexes[placeOf[id]!]!] ?? 0,
  );
  const joined = joinMap(table, layout, regionOf);
  const added: AddedPoint[] = Array.from(ids.subarray(0, fresh), (paperId, i) => ({
    ...{ paperId, x: joined.x[i]!, y: joined.y[i]!, truth: joined.truth[i]! },
    region: joined.regionOf[i]!,
  })).filter(({ paperId }) => stored.x[placeOf[paperId]!] === undefined);
  const standing = new Uint32Array(Math.max(1, regions.length));
  for (const index of stored.indexes) standing[regionAt[index] ?? 0]!++;
  const numbering = numberAnew(visited, standing, stored.indexes, added);
  shiftPoints(writer, numbering.shifts);
  for (const { region, ...point } of numbering.added) {
    writer.insert("MapPoint", { ...point, regionId: regions[region]?.id ?? null });
  }
  placeRegions(writer, regions, visited, numbering.own);
  return added.length;
}

interface StoredPlaces {
  paperIds: Uint32Array;
  indexes: Uint32Array;
  x: number[];
  y: number[];
}

/** Lists instead of very many rows, each of which would be an object. */
function readPlaces(writer: Writer): StoredPlaces {
  const [lists] = writer.all<Record<keyof StoredPlaces, string>>(
    `SELECT json_group_array(paperId) AS paperIds, json_group_array("index") AS indexes,
      json_group_array(x) AS x, json_group_array(y) AS y FROM MapPoint`,
  );
  const list = (name: keyof StoredPlaces) => JSON.parse(lists![name]) as number[];
  const paperIds = Uint32Array.from(list("paperIds"));
  return { paperIds, indexes: Uint32Array.from(list("indexes")), x: list("x"), y: list("y") };
}

/** The smallest region of the point with each index: those of a region stand side by side. */
function regionsAlong(
  regions: readonly StoredRegion[],
  visited: Uint32Array,
  indexes: Uint32Array,
): Uint16Array {
  const last = indexes.reduce((most, index) => Math.max(most, index), -1);
  const regionAt = new Uint16Array(last + 1);
  visited.forEach((region, i) => {
    regionAt.fill(region, regions[region]!.first, regions[visited[i + 1]!]?.first);
  });
  return regionAt;
}

interface AddedPoint {
  paperId: number;
  x: number;
  y: number;
  truth: number;
  region: number;
}

/** Points from an index on have another one. */
interface Shift {
  start: number;
  shift: number;
}

/**
 * Points are numbered by their regions, which lie as they did and have other sizes now; those that
 * came are the last of their region.
 * @param standing how many of the stored points each region has, its parts apart
 */
function numberAnew(
  visited: Uint32Array,
  standing: Uint32Array,
  indexes: Uint32Array,
  added: readonly AddedPoint[],
) {
  const joining = Array.from(standing, (): AddedPoint[] => []);
  for (const point of added) joining[point.region]!.push(point);
  const stored = indexes.slice().sort();
  const numbered: (AddedPoint & { index: number })[] = [];
  const shifts: Shift[] = [];
  const own = standing.slice();
  let next = 0;
  let at = 0;
  for (const region of visited.length > 0 ? visited : [0]) {
    for (const end = at + standing[region]!; at < end; at++) {
      const shift = next++ - stored[at]!;
      if (shift !== (shifts.at(-1)?.shift ?? 0)) shifts.push({ start: stored[at]!, shift });
    }
    for (const point of joining[region]!) numbered.push({ ...point, index: next++ });
    own[region]! += joining[region]!.length;
  }
  return { shifts, added: numbered, own };
}

function shiftPoints(writer: Writer, shifts: readonly Shift[]): void {
  if (shifts.length === 0) return;
  // Nearly all numbers change: the index is made again in a part of the time that following takes.
  writer.run('DROP INDEX "MapPoint_index_idx"');
  writer.run("CREATE TEMP TABLE Shift (start INTEGER PRIMARY KEY, shift INTEGER)");
  writer.insertAll(
    "Shift",
    shifts.map(({ start, shift }) => ({ start, shift })),
  );
  writer.run(
    `UPDATE MapPoint SET "index" = "index" +
      (SELECT shift FROM Shift WHERE start <= "index" ORDER BY start DESC LIMIT 1)
      WHERE "index" >= ?`,
    shifts[0]!.start,
  );
  writer.run("DROP TABLE Shift");
  writer.run('CREATE INDEX "MapPoint_index_idx" ON "MapPoint"("index")');
}

/** @param own how many points each region has, its parts apart */
function placeRegions(
  writer: Writer,
  regions: readonly StoredRegion[],
  visited: Uint32Array,
  own: Uint32Array,
): void {
  const numbers = new Map(regions.map(({ id }, i) => [id, i]));
  const sizes = own.slice();
  // Parts come behind the regions that they are of.
  for (let region = regions.length - 1; region >= 0; region--) {
    const parent = numbers.get(regions[region]!.parentId ?? "");
    if (parent !== undefined) sizes[parent]! += sizes[region]!;
  }
  let first = 0;
  for (const region of visited) {
    const { id } = regions[region]!;
    writer.run("UPDATE Region SET first = ?, size = ? WHERE id = ?", first, sizes[region]!, id);
    first += own[region]!;
  }
}
