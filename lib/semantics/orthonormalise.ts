/**
 * Orthonormal vectors by the Cholesky factor of their dot products (Yamazaki, Tomov & Dongarra 2015,
 * doi:10.1137/14M0968773): one look at all of them instead of one for each pair. Vectors are
 * orthogonal up to rounding times the square of how nearly they depended on each other; done twice,
 * up to rounding.
 */
import { combine, gram, type Panel } from "@/lib/semantics/panel";

/** The square of what is left of a vector that depends on the ones before it, for rounding. */
const DEPENDENT = 1e-12;

/**
 * Spans what the panel spans; vectors that depend on those before them are dropped.
 * @param room that of another panel of its size, which is not needed any more
 */
export function orthonormalise(panel: Panel, room?: Float64Array): Panel {
  return combine(panel, inverseFactor(gram(panel)), room);
}

/**
 * The inverse of the upper Cholesky factor, without the columns of vectors that are dropped: column
 * k says how much of each vector makes the k-th orthonormal one.
 */
function inverseFactor(products: readonly Float64Array[]): Panel {
  const basis: Float64Array[] = [];
  products.forEach((own, j) => {
    // How vector j is made, less what it has of each vector of the basis.
    const made = new Float64Array(products.length);
    made[j] = 1;
    let left = own[j]!;
    for (const direction of basis) {
      let along = 0;
      for (let i = 0; i < j; i++) along += direction[i]! * own[i]!;
      for (let i = 0; i < j; i++) made[i]! -= along * direction[i]!;
      left -= along * along;
    }
    if (left <= own[j]! * DEPENDENT) return;
    const length = Math.sqrt(left);
    basis.push(made.map((part) => part / length));
  });
  const width = basis.length;
  const values = new Float64Array(products.length * width);
  basis.forEach((made, k) => {
    made.forEach((part, i) => {
      values[i * width + k] = part;
    });
  });
  return { width, values };
}
