import { randomLcg } from "d3";
import { expect, it } from "vitest";
import { emptyTable, insertNeighbour } from "@/lib/semantics/neighbour-table";
import { joinMap } from "./join-map";

const FRESH = 20;
const ALL = 400;

it("gives papers that join the region of the paper that stands nearest, and leaves the others", () => {
  const random = randomLcg(0.5);
  const place = (_: unknown, i: number) => (i < FRESH ? Number.NaN : 0.03 + 0.94 * random());
  const layout = {
    x: Float32Array.from({ length: ALL }, place),
    y: Float32Array.from({ length: ALL }, place),
  };
  const regions = Uint16Array.from({ length: ALL - FRESH }, (_, i) => i);
  const table = emptyTable(FRESH, 3);
  for (let i = 0; i < FRESH; i++) {
    for (const [rank, like] of [31, 97, 203].entries()) {
      insertNeighbour(table, i, FRESH + ((i * 7 + like) % regions.length), 0.9 - rank / 10);
    }
  }
  const { x, y, regionOf } = joinMap(table, layout, regions);
  expect(x.subarray(FRESH)).toEqual(layout.x.subarray(FRESH));
  expect(y.subarray(FRESH)).toEqual(layout.y.subarray(FRESH));
  const distance = (i: number, j: number) => Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!);
  for (let i = 0; i < FRESH; i++) {
    const own = distance(i, FRESH + regionOf[i]!);
    const others = Array.from(regions, (_, j) => distance(i, FRESH + j));
    expect(own).toBeCloseTo(Math.min(...others), 6);
  }
});
