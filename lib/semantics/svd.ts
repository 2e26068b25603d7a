/**
 * Truncated singular value decomposition of a sparse matrix by a randomized range finder with
 * power iterations (Halko, Martinsson & Tropp 2011, doi:10.1137/090771806, algorithms 4.4, 5.1).
 * Seeded: the same matrix gives the same bytes.
 */
import { randomLcg } from "d3";
import { symmetricEigen } from "@/lib/semantics/eigen";

/** Compressed sparse rows: row i has the entries `starts[i]` to `starts[i + 1]`. */
export interface SparseMatrix {
  rows: number;
  columns: number;
  starts: ArrayLike<number>;
  indices: ArrayLike<number>;
  values: ArrayLike<number>;
}

export interface TruncatedSvd {
  /** Descending, none of them negligible; its length is the rank found, at most the one asked for. */
  singularValues: Float64Array;
  /** One array per singular value: its right singular vector, `columns` long. */
  rightVectors: Float64Array[];
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
  let range = randomRows(matrix.rows, width);
  let domain: Float64Array[] = [];
  for (let i = 0; i <= powerIterations; i++) {
    domain = orthonormalise(range.map((vector) => timesTransposed(matrix, vector)));
    range = orthonormalise(domain.map((vector) => times(matrix, vector)));
  }
  // range' × matrix is small; its Gram matrix has the squared singular values.
  const small = range.map((vector) => timesTransposed(matrix, vector));
  const { values, vectors } = symmetricEigen(gram(small));
  const largest = Math.sqrt(Math.max(0, values[0] ?? 0));
  const kept = [...values.slice(0, rank)]
    .map((value) => Math.sqrt(Math.max(0, value)))
    .filter((value) => value > largest * NEGLIGIBLE);
  return {
    singularValues: Float64Array.from(kept),
    rightVectors: kept.map((value, i) =>
      pointedUp(combine(small, vectors[i]!, 1 / value, matrix.columns)),
    ),
  };
}

/** Random signs are as good as normal deviates and the same on every machine. */
function randomRows(length: number, count: number): Float64Array[] {
  const random = randomLcg(SEED);
  return Array.from({ length: count }, () =>
    Float64Array.from({ length }, () => (random() < 0.5 ? -1 : 1)),
  );
}

function times(
  { rows, starts, indices, values }: SparseMatrix,
  vector: Float64Array,
): Float64Array {
  const product = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      sum += values[at]! * vector[indices[at]!]!;
    }
    product[row] = sum;
  }
  return product;
}

function timesTransposed(matrix: SparseMatrix, vector: Float64Array): Float64Array {
  const { rows, starts, indices, values } = matrix;
  const product = new Float64Array(matrix.columns);
  for (let row = 0; row < rows; row++) {
    const factor = vector[row]!;
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      product[indices[at]!]! += factor * values[at]!;
    }
  }
  return product;
}

/** Gram-Schmidt, twice (Giraud et al. 2005: twice is enough); dependent vectors are dropped. */
function orthonormalise(vectors: Float64Array[]): Float64Array[] {
  const basis: Float64Array[] = [];
  for (const vector of vectors) {
    const before = Math.sqrt(dot(vector, vector));
    for (let pass = 0; pass < 2; pass++) {
      for (const direction of basis) addScaled(vector, direction, -dot(vector, direction));
    }
    const length = Math.sqrt(dot(vector, vector));
    if (length <= before * 1e-10) continue;
    for (let i = 0; i < vector.length; i++) vector[i]! /= length;
    basis.push(vector);
  }
  return basis;
}

function gram(vectors: readonly Float64Array[]): Float64Array[] {
  const matrix = vectors.map(() => new Float64Array(vectors.length));
  for (let i = 0; i < vectors.length; i++) {
    for (let j = 0; j <= i; j++) {
      matrix[i]![j] = matrix[j]![i] = dot(vectors[i]!, vectors[j]!);
    }
  }
  return matrix;
}

function combine(
  vectors: readonly Float64Array[],
  factors: Float64Array,
  scale: number,
  length: number,
): Float64Array {
  const sum = new Float64Array(length);
  vectors.forEach((vector, i) => {
    addScaled(sum, vector, factors[i]! * scale);
  });
  return sum;
}

/** A singular vector is defined up to its sign: the largest component becomes positive. */
function pointedUp(vector: Float64Array): Float64Array {
  let largest = 0;
  for (const value of vector) if (Math.abs(value) > Math.abs(largest)) largest = value;
  return largest < 0 ? vector.map((value) => -value) : vector;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function addScaled(target: Float64Array, vector: Float64Array, factor: number): void {
  for (let i = 0; i < target.length; i++) target[i]! += factor * vector[i]!;
}
