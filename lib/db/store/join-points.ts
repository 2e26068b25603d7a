/** Papers that joined get a place on the stored map, which stays as it is. */
import { joinMap } from "@/lib/map/join-map";
import { orderByRegion } from "@/lib/map/region-order";
import { docsById } from "@/lib/search/index/stated-index-builder";
import type { NeighbourTable } from "@/lib/semantics/neighbour-table";
import type { Writer } from "./writer";

interface StoredRegion {
  id: string;
  parentId: string | null;
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
  const regions = writer.all<StoredRegion>("SELECT id, parentId FROM Region ORDER BY depth, rowid");
  const numbers = new Map(regions.map(({ id }, i) => [id, i]));
  const stored = readPlaces(writer);
  const placeOf = docsById(Uint32Array.from(stored.paperIds));
  const layout = {
    x: Float32Array.from(ids, (id) => stored.x[placeOf[id]!] ?? Number.NaN),
    y: Float32Array.from(ids, (id) => stored.y[placeOf[id]!] ?? Number.NaN),
  };
  const regionOf = Uint16Array.from(
    ids.subarray(fresh),
    (id) => numbers.get(stored.regionIds[placeOf[id]!] ?? "") ?? 0,
  );
  const joined = joinMap(table, layout, regionOf);
  let index = stored.paperIds.length;
  const added = Array.from(ids.subarray(0, fresh), (paperId, i) => ({
    ...{ paperId, x: joined.x[i]!, y: joined.y[i]!, truth: joined.truth[i]! },
    regionId: regions[joined.regionOf[i]!]?.id ?? null,
  })).filter(({ paperId }) => stored.x[placeOf[paperId]!] === undefined);
  for (const point of added) writer.insert("MapPoint", { ...point, index: index++ });
  renumber(writer, regions, numbers);
  return added.length;
}

interface StoredPlaces {
  paperIds: number[];
  x: number[];
  y: number[];
  regionIds: (string | null)[];
}

/** Lists instead of very many rows, each of which would be an object. */
function readPlaces(writer: Writer): StoredPlaces {
  const [lists] = writer.all<Record<keyof StoredPlaces, string>>(
    `SELECT json_group_array(paperId) AS paperIds, json_group_array(x) AS x,
      json_group_array(y) AS y, json_group_array(regionId) AS regionIds FROM MapPoint`,
  );
  const entries = Object.entries(lists!).map(([name, list]) => [name, JSON.parse(list)]);
  return Object.fromEntries(entries) as StoredPlaces;
}

/**
 * Points are numbered by their regions, which lie as they did and have other sizes now; those that
 * came last are the last of their region.
 */
function renumber(
  writer: Writer,
  regions: readonly StoredRegion[],
  numbers: ReadonlyMap<string, number>,
): void {
  const tree = regions.map(({ id, parentId }) => ({ id, parent: parentId ?? undefined }));
  const visited = orderByRegion(tree, [...regions.keys()]).order;
  // Nearly all numbers change: the index is made again in a part of the time that following takes.
  writer.run('DROP INDEX "MapPoint_index_idx"');
  writer.run(
    `WITH Visited AS MATERIALIZED (SELECT value AS id, key AS number FROM json_each(?)),
      Place AS (SELECT paperId AS id,
        row_number() OVER (ORDER BY coalesce(number, 0), "index") - 1 AS place
        FROM MapPoint LEFT JOIN Visited ON Visited.id = regionId)
      UPDATE MapPoint SET "index" = place FROM Place WHERE Place.id = paperId AND "index" <> place`,
    JSON.stringify(Array.from(visited, (region) => regions[region]!.id)),
  );
  writer.run('CREATE INDEX "MapPoint_index_idx" ON "MapPoint"("index")');
  const own = new Uint32Array(regions.length);
  for (const { regionId, points } of writer.all<{ regionId: string | null; points: number }>(
    "SELECT regionId, count(*) AS points FROM MapPoint GROUP BY regionId",
  )) {
    own[numbers.get(regionId ?? "") ?? 0]! += points;
  }
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
