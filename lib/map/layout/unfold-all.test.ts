import { randomLcg } from "d3";
import { describe, expect, it } from "vitest";
import { unfoldAll } from "@/lib/map/layout/unfold-all";
import { mapQuality } from "@/lib/map/quality";
import { nearNeighbours } from "@/lib/semantics/near-neighbours";
import { emptyTable } from "@/lib/semantics/neighbour-table";
import { nearestNeighbours } from "@/lib/semantics/neighbours";

const DIMENSIONS = 12;
const COUNT = 900;

/** Papers of thirty topics, at random around each. */
function topics(): Float32Array {
  const random = randomLcg(0.3);
  const centres = Float32Array.from({ length: 30 * DIMENSIONS }, () => random() - 0.5);
  const documents = new Float32Array(COUNT * DIMENSIONS);
  for (let i = 0; i < COUNT; i++) {
    const vector = Array.from(
      { length: DIMENSIONS },
      (_, d) => centres[(i % 30) * DIMENSIONS + d]! + 0.3 * (random() - 0.5),
    );
    const length = Math.hypot(...vector);
    documents.set(
      vector.map((value) => value / length),
      i * DIMENSIONS,
    );
  }
  return documents;
}

const documents = topics();
const vectors = { documents, dimensions: DIMENSIONS };
const table = nearestNeighbours(documents, DIMENSIONS, 15);

describe.each([
  ["all at once", undefined],
  ["by landmarks", 150],
])("unfolding %s", (_, landmarks) => {
  const layout = unfoldAll(vectors, table, { seed: 1, landmarks });

  it("keeps neighbours together", () => {
    const quality = mapQuality(documents, DIMENSIONS, layout)!;
    expect(quality.trustworthiness).toBeGreaterThan(0.93);
    expect(quality.continuity).toBeGreaterThan(0.93);
  });

  it("is the same, byte for byte, every time", () => {
    expect(unfoldAll(vectors, table, { seed: 1, landmarks })).toEqual(layout);
  });
});

describe("the search for near neighbours", () => {
  it("finds nearly all that comparing all finds", () => {
    const near = emptyTable(COUNT, 15);
    nearNeighbours(documents, DIMENSIONS, near);
    let found = 0;
    for (let i = 0; i < COUNT; i++) {
      const all = new Set(table.indices.subarray(i * 15, (i + 1) * 15));
      for (const index of near.indices.subarray(i * 15, (i + 1) * 15)) {
        if (all.has(index)) found++;
      }
    }
    expect(found / (15 * COUNT)).toBeGreaterThan(0.97);
  });
});
