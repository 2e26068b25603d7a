/** An even sample of the docs of a library, from which its latent space is computed. */
import type { SparseMatrix } from "@/lib/semantics/panel";
import { GrowingArray } from "@/lib/text/growing-array";
import type { TextSegment } from "../index/text-segment";
import { forEachWeight } from "./latent-terms";

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
    private readonly rowOf: (entry: number) => number,
    private readonly weights: Float32Array,
  ) {
    this.step = Math.max(1, Math.ceil(docs / MOST_SAMPLED));
  }

  add(segment: TextSegment): void {
    const { step } = this;
    const first = Math.ceil(segment.firstDoc / step);
    const end = Math.ceil((segment.firstDoc + segment.docs) / step);
    const lists = Array.from({ length: end - first }, () => ({
      columns: [] as number[],
      values: [] as number[],
    }));
    forEachWeight(segment, this.rowOf, this.weights, (doc, column, value) => {
      if (doc % step !== 0) return;
      const list = lists[doc / step - first]!;
      list.columns.push(column);
      // As it is stored, so that lengths are those of what is stored.
      list.values.push(Math.fround(value));
    });
    for (const { columns, values } of lists) {
      const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
      columns.forEach((column, i) => {
        this.indices.push(column);
        this.values.push(values[i]! / length);
      });
      this.ends.push(this.indices.length);
    }
  }

  matrix(): SparseMatrix {
    return {
      rows: this.ends.length - 1,
      columns: this.weights.length,
      starts: Uint32Array.from(this.ends),
      indices: this.indices.finish(),
      values: this.values.finish(),
    };
  }
}
