/** Docs in the latent space: the sum of their terms, of unit length, in numbers from -127 to 127. */
import { type Panel, times } from "@/lib/semantics/panel";
import type { TextSegment } from "../index/text-segment";
import type { LatentIndex } from "./latent-index";
import { type TermWeights, weightedDocs } from "./weighted-docs";

export interface LatentAxes extends Pick<LatentIndex, "dimensions" | "terms">, TermWeights {}

/** Docs whose sums are in memory at a time. */
const BATCH = 2_000;

export class DocPlacer {
  private readonly panel: Panel;
  private readonly sums: Float64Array;

  constructor(private readonly axes: LatentAxes) {
    const { dimensions, terms } = axes;
    this.panel = { width: dimensions, values: new Float64Array(terms) };
    this.sums = new Float64Array(BATCH * dimensions);
  }

  /** The vectors of a segment's docs (folding-in, Deerwester et al. 1990), from its first doc on. */
  place(segment: TextSegment): Pick<LatentIndex, "docs" | "scales"> {
    const { dimensions } = this.axes;
    const { rows: docs, starts, ...matrix } = weightedDocs(segment, this.axes);
    const placed = new Int8Array(docs * dimensions);
    const scales = new Float32Array(docs);
    for (let first = 0; first < docs; first += BATCH) {
      const rows = Math.min(BATCH, docs - first);
      const some = {
        ...matrix,
        rows,
        starts: Array.from({ length: rows + 1 }, (_, i) => starts[first + i]!),
      };
      const sums = times(some, this.panel, this.sums).values;
      for (let i = 0; i < rows; i++) {
        const sum = sums.subarray(i * dimensions, (i + 1) * dimensions);
        scales[first + i] = quantise(sum, placed, (first + i) * dimensions);
      }
    }
    return { docs: placed, scales };
  }
}

/** Writes the vector as whole numbers and returns what makes its length 1 again. */
function quantise(vector: Float64Array, target: Int8Array, at: number): number {
  let largest = 0;
  for (const value of vector) largest = Math.max(largest, Math.abs(value));
  if (largest === 0) return 0;
  let squares = 0;
  for (let d = 0; d < vector.length; d++) {
    const value = Math.round((127 * vector[d]!) / largest);
    target[at + d] = value;
    squares += value * value;
  }
  return 1 / Math.sqrt(squares);
}
