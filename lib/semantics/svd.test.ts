import { describe, expect, it } from "vitest";
import type { Panel, SparseMatrix } from "@/lib/semantics/panel";
import { truncatedSvd } from "@/lib/semantics/svd";

const dense = (rows: number[][]): SparseMatrix => ({
  rows: rows.length,
  columns: rows[0]?.length ?? 0,
  starts: rows.map((row, i) => i * row.length).concat(rows.length * (rows[0]?.length ?? 0)),
  indices: rows.flatMap((row) => [...row.keys()]),
  values: rows.flat(),
});

const vectorsOf = ({ width, values }: Panel) =>
  Array.from({ length: width }, (_, k) => [...values].filter((_, at) => at % width === k));

/** A 60 × 40 matrix of rank 3. */
const lowRank = Array.from({ length: 60 }, (_, i) =>
  Array.from(
    { length: 40 },
    (_, j) =>
      5 * Math.sin(i) * Math.cos(j) + 2 * Math.cos(2 * i) * Math.sin(3 * j) + (i % 3) * (j % 2),
  ),
);

describe("truncated SVD", () => {
  it("finds the rank of a matrix and gives it back", () => {
    const { singularValues, rightVectors } = truncatedSvd(dense(lowRank), 10);
    expect(singularValues).toHaveLength(3);
    for (const row of lowRank) {
      const vectors = vectorsOf(rightVectors);
      const inSpace = vectors.map((v) => v.reduce((sum, x, j) => sum + x * row[j]!, 0));
      row.forEach((value, j) => {
        const again = inSpace.reduce((sum, x, d) => sum + x * vectors[d]![j]!, 0);
        expect(again).toBeCloseTo(value, 8);
      });
    }
  });

  it("has the singular values of a diagonal matrix, largest first, and orthonormal vectors", () => {
    const diagonal = [3, 1, 0.5, 7, 2].map((value, i) =>
      Object.assign([0, 0, 0, 0, 0], { [i]: value }),
    );
    const { singularValues, rightVectors } = truncatedSvd(dense(diagonal), 3);
    [7, 3, 2].forEach((value, i) => {
      expect(singularValues[i]).toBeCloseTo(value, 10);
    });
    const vectors = vectorsOf(rightVectors);
    vectors.forEach((a, i) => {
      vectors.forEach((b, j) => {
        const product = a.reduce((sum, x, at) => sum + x * b[at]!, 0);
        expect(product).toBeCloseTo(i === j ? 1 : 0, 10);
      });
    });
  });

  it("gives the same bytes every time", () => {
    expect(truncatedSvd(dense(lowRank), 5)).toEqual(truncatedSvd(dense(lowRank), 5));
  });

  it("has nothing to say about empty and zero matrices", () => {
    expect(truncatedSvd(dense([]), 4).singularValues).toHaveLength(0);
    expect(truncatedSvd(dense([[0, 0]]), 4).singularValues).toHaveLength(0);
  });
});
