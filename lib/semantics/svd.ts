/**
 * Truncated singular value decomposition of a sparse matrix by a randomized range finder with
 * power iterations (Halko, Martinsson & Tropp 2011, doi:10.1137/090771806, algorithms 4.4, 5.1).
 * Seeded: the same matrix gives the same bytes.
 */
import { randomLcg } from "d3";
import { symmetricEigen } from "@/lib/semantics/eigen";
import { orthonormalise } from "@/lib/semantics/orthonormalise";
import {
  combineInPlace,
  gram,
  type Panel,
  type SparseMatrix,
  times,
  transposed,
} from "@/lib/semantics/panel";

export interface TruncatedSvd {
  /** Descending, none of them negligible; its length is the rank found, at most the one asked for. */
  singularValues: Float64Array;
  /** Side by side, one for each singular value: its right singular vector, `columns` long. */
  rightVectors: Panel;
}

/** Directions tried beyond the rank asked for. */
const OVERSAMPLING = 12;
const POWER_ITERATIONS = 5;
const SEED = 0.5;
/** Singular values below this part of the largest are noise of the arithmetic. */
const NEGLIGIBLE = 1e-6;

/**
 * The `rank` largest singular values with their right singular vectors. Exact up to rounding when
 * `rank` + 12 reaches the smaller side of the matrix.
 * @param powerIterations the more, the nearer to exact
 */
export function truncatedSvd(
  matrix: SparseMatrix,
  rank: number,
  powerIterations = POWER_ITERATIONS,
): TruncatedSvd {
  const width = Math.min(rank + OVERSAMPLING, matrix.rows, matrix.columns);
  const turned = transposed(matrix);
  let range = randomPanel(matrix.rows, width);
  const rooms = {
    range: range.values,
    images: new Float64Array(matrix.rows * width),
    small: new Float64Array(matrix.columns * width),
  };
  for (let i = 0; i <= powerIterations; i++) {
    const images = times(matrix, times(turned, range, rooms.small), rooms.images);
    range = orthonormalise(images, rooms.range);
  }
  // range' × matrix is small; its Gram matrix has the squared singular values.
  const small = times(turned, orthonormalise(range, rooms.images), rooms.small);
  const { values, vectors } = symmetricEigen(gram(small));
  const largest = Math.sqrt(Math.max(0, values[0] ?? 0));
  const kept = [...values.slice(0, rank)]
    .map((value) => Math.sqrt(Math.max(0, value)))
    .filter((value) => value > largest * NEGLIGIBLE);
  const factors = { width: kept.length, values: new Float64Array(small.width * kept.length) };
  kept.forEach((value, k) => {
    vectors[k]!.forEach((part, i) => {
      factors.values[i * kept.length + k] = part / value;
    });
  });
  const rightVectors = combineInPlace(small, factors);
  pointUp(rightVectors);
  return { singularValues: Float64Array.from(kept), rightVectors };
}

/** Random signs are as good as normal deviates and the same on every machine. */
function randomPanel(rows: number, width: number): Panel {
  const random = randomLcg(SEED);
  const values = new Float64Array(rows * width);
  for (let k = 0; k < width; k++) {
    for (let row = 0; row < rows; row++) values[row * width + k] = random() < 0.5 ? -1 : 1;
  }
  return { width, values };
}

/** A singular vector is defined up to its sign: the largest component becomes positive. */
function pointUp({ width, values }: Panel): void {
  const largest = new Float64Array(width);
  for (let at = 0; at < values.length; at++) {
    const k = at % width;
    if (Math.abs(values[at]!) > Math.abs(largest[k]!)) largest[k] = values[at]!;
  }
  for (let at = 0; at < values.length; at++) {
    if (largest[at % width]! < 0) values[at] = -values[at]!;
  }
}
