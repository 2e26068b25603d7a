/** Papers that joined get a place on the stored map, which stays as it is. */
import { joinMap } from "@/lib/map/join-map";
import { orderByRegion } from "@/lib/map/region-order";
import type { NeighbourTable } from "@/lib/semantics/neighbour-table";
import type { Row, Writer } from "./writer";

interface Point extends Row {
  paperId: number;
  x: number;
  y: number;
  truth: number;
  regionId: string | null;
}

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
  const points = writer.all<Point>(
    `SELECT paperId, x, y, truth, regionId FROM MapPoint ORDER BY "index"`,
  );
  // In the order of the map: parents come before their parts, and stay in it.
  const regions = writer.all<StoredRegion>("SELECT id, parentId FROM Region ORDER BY depth, rowid");
  const numbers = new Map(regions.map(({ id }, i) => [id, i]));
  const placed = new Map(points.map((point) => [point.paperId, point]));
  const layout = {
    x: Float32Array.from(ids, (id) => placed.get(id)?.x ?? Number.NaN),
    y: Float32Array.from(ids, (id) => placed.get(id)?.y ?? Number.NaN),
  };
  const regionOf = Uint16Array.from(
    ids.subarray(fresh),
    (id) => numbers.get(placed.get(id)?.regionId ?? "") ?? 0,
  );
  const joined = joinMap(table, layout, regionOf);
  const added: Point[] = [];
  ids.subarray(0, fresh).forEach((paperId, i) => {
    if (placed.has(paperId)) return;
    const [x, y, truth] = [joined.x[i]!, joined.y[i]!, joined.truth[i]!];
    added.push({ paperId, x, y, truth, regionId: regions[joined.regionOf[i]!]?.id ?? null });
  });
  store(writer, [...points, ...added], regions, numbers);
  return added.length;
}

/** Points are numbered by their regions, which lie as they did and have other sizes now. */
function store(
  writer: Writer,
  points: readonly Point[],
  regions: readonly StoredRegion[],
  numbers: ReadonlyMap<string, number>,
): void {
  const tree = regions.map(({ id, parentId }) => ({ id, parent: parentId ?? undefined }));
  const regionOf = points.map(({ regionId }) => numbers.get(regionId ?? "") ?? 0);
  const { order, first } = orderByRegion(tree, regionOf);
  const sizes = new Uint32Array(regions.length);
  for (const region of regionOf) {
    let at: number | undefined = region;
    while (at !== undefined) {
      sizes[at]!++;
      at = numbers.get(regions[at]?.parentId ?? "");
    }
  }
  writer.run("DELETE FROM MapPoint");
  order.forEach((at, index) => {
    writer.insert("MapPoint", { ...points[at]!, index });
  });
  regions.forEach(({ id }, i) => {
    writer.run("UPDATE Region SET first = ?, size = ? WHERE id = ?", first[i]!, sizes[i]!, id);
  });
}
