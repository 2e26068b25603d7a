/** The latent vectors of papers, as they are stored. */
import type { KnownDocuments } from "@/lib/semantics/new-neighbours";
import type { Writer } from "./writer";

const VECTORS_A_READ = 10_000;
/** So many tell how the others are spread. */
const SAMPLE = 8_000;

/** Those of all papers that have one, in the order of the papers' ids. */
export class StoredVectors implements KnownDocuments {
  readonly ids: readonly number[];

  constructor(
    private readonly writer: Writer,
    private readonly dimensions: number,
  ) {
    // One value instead of very many rows, each of which would be an object.
    const [row] = writer.all<{ ids: string }>(
      "SELECT json_group_array(paperId) AS ids FROM (SELECT paperId FROM PaperVector ORDER BY paperId)",
    );
    this.ids = JSON.parse(row!.ids) as number[];
  }

  get count(): number {
    return this.ids.length;
  }

  /** Every so many of them. */
  get sample(): Float32Array {
    const step = Math.ceil(this.count / SAMPLE);
    const some = this.ids.filter((_, i) => i % step === 0);
    return this.read(
      "paperId IN (SELECT value FROM json_each(?)) ORDER BY paperId",
      JSON.stringify(some),
    );
  }

  *batches(): Generator<Float32Array> {
    for (let at = 0; at < this.count; at += VECTORS_A_READ) {
      const some = this.ids.slice(at, at + VECTORS_A_READ);
      yield this.read("paperId BETWEEN ? AND ? ORDER BY paperId", some[0]!, some.at(-1)!);
    }
  }

  private read(condition: string, ...values: (string | number)[]): Float32Array {
    const rows = this.writer.all<{ vector: ArrayBuffer }>(
      `SELECT vector FROM PaperVector WHERE ${condition}`,
      ...values,
    );
    const vectors = new Float32Array(rows.length * this.dimensions);
    rows.forEach(({ vector }, i) => {
      vectors.set(new Float32Array(vector), i * this.dimensions);
    });
    return vectors;
  }
}

/** @param vectors that of `ids[i]` is at `i * dimensions` */
export function storeVectors(
  writer: Writer,
  ids: readonly number[],
  vectors: Float32Array,
  dimensions: number,
): void {
  ids.forEach((paperId, i) => {
    const vector = vectors.slice(i * dimensions, (i + 1) * dimensions);
    writer.insert("PaperVector", { paperId, vector: Buffer.from(vector.buffer) });
  });
}
