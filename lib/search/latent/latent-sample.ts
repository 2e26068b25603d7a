/** An even sample of the docs of a library, from which its latent space is computed. */
import type { SparseMatrix } from "@/lib/semantics/panel";
import { GrowingArray } from "@/lib/text/growing-array";
import type { TextSegment } from "../index/text-segment";
import { type TermWeights, weightedDocs } from "./weighted-docs";

/** Of a larger library an even sample spans the space; the other papers are placed in it. */
const MOST_SAMPLED = 20_000;

/** Every so-many-th doc as a row of unit length over the terms; segments come in the order of docs. */
export class LatentSample {
  private readonly step: number;
  private readonly ends: number[] = [0];
  private readonly indices = new GrowingArray(new Uint32Array());
  private readonly values = new GrowingArray(new Float32Array());

  constructor(
    docs: number,
    private readonly terms: TermWeights,
  ) {
    this.step = Math.max(1, Math.ceil(docs / MOST_SAMPLED));
  }

  add(segment: TextSegment): void {
    const { rows, starts, indices, values } = weightedDocs(segment, this.terms, this.step);
    for (let row = 0; row < rows; row++) {
      let squares = 0;
      for (let at = starts[row]!; at < starts[row + 1]!; at++) squares += values[at]! * values[at]!;
      const length = Math.sqrt(squares) || 1;
      for (let at = starts[row]!; at < starts[row + 1]!; at++) {
        this.indices.push(indices[at]!);
        this.values.push(values[at]! / length);
      }
      this.ends.push(this.indices.length);
    }
  }

  matrix(): SparseMatrix {
    return {
      rows: this.ends.length - 1,
      columns: this.terms.weights.length,
      starts: Uint32Array.from(this.ends),
      indices: this.indices.finish(),
      values: this.values.finish(),
    };
  }
}
