export interface Eigen {
  /** Descending. */
  values: Float64Array;
  /** `vectors[i]` has unit length and belongs to `values[i]`. */
  vectors: Float64Array[];
}

const SWEEPS = 30;

/**
 * Eigenvalues and vectors of a small symmetric matrix by Jacobi rotations (Golub & Van Loan 2013,
 * §8.5). Cubic in the size per sweep: meant for a few hundred rows.
 */
export function symmetricEigen(matrix: readonly Float64Array[]): Eigen {
  const n = matrix.length;
  const a = matrix.map((row) => Float64Array.from(row));
  const vectors = a.map((_, i) => Float64Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < SWEEPS && offDiagonal(a) > 1e-14 * diagonal(a); sweep++) {
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) rotate(a, vectors, p, q);
    }
  }
  const order = a.map((_, i) => i).sort((i, j) => a[j]![j]! - a[i]![i]! || i - j);
  return {
    values: Float64Array.from(order, (i) => a[i]![i]!),
    vectors: order.map((i) => vectors[i]!),
  };
}

/** One rotation in the plane of p and q that makes a[p][q] zero. */
function rotate(a: Float64Array[], vectors: Float64Array[], p: number, q: number): void {
  const rowP = a[p]!;
  const rowQ = a[q]!;
  if (rowP[q] === 0) return;
  const theta = (rowQ[q]! - rowP[p]!) / (2 * rowP[q]!);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (const row of a) turn(row, row, p, q, c, s);
  for (let k = 0; k < a.length; k++) turn(rowP, rowQ, k, k, c, s);
  for (let k = 0; k < a.length; k++) turn(vectors[p]!, vectors[q]!, k, k, c, s);
}

function turn(
  first: Float64Array,
  second: Float64Array,
  i: number,
  j: number,
  c: number,
  s: number,
): void {
  const x = first[i]!;
  const y = second[j]!;
  first[i] = c * x - s * y;
  second[j] = s * x + c * y;
}

function diagonal(a: readonly Float64Array[]): number {
  return Math.sqrt(a.reduce((sum, row, i) => sum + row[i]! * row[i]!, 0));
}

function offDiagonal(a: readonly Float64Array[]): number {
  let sum = 0;
  a.forEach((row, i) => {
    for (let j = 0; j < i; j++) sum += 2 * row[j]! * row[j]!;
  });
  return Math.sqrt(sum);
}
