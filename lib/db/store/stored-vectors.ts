/** The latent vectors of papers, as they are stored. */
import type { Writer } from "./writer";

const VECTORS_A_READ = 10_000;

export interface PaperVectors {
  ids: Uint32Array;
  /** That of `ids[i]` is at `i * dimensions`. */
  vectors: Float32Array;
}

/** Those of all papers that have one. */
export function readVectors(writer: Writer, dimensions: number): PaperVectors {
  const count = writer.all<{ count: number }>("SELECT count(*) AS count FROM PaperVector")[0]!
    .count;
  const ids = new Uint32Array(count);
  const vectors = new Float32Array(count * dimensions);
  for (let at = 0, last = 0; at < count; ) {
    const rows = writer.all<{ paperId: number; vector: ArrayBuffer }>(
      `SELECT paperId, vector FROM PaperVector WHERE paperId > ? ORDER BY paperId LIMIT ${VECTORS_A_READ}`,
      last,
    );
    for (const { paperId, vector } of rows) {
      vectors.set(new Float32Array(vector), at * dimensions);
      ids[at++] = paperId;
    }
    last = rows.at(-1)!.paperId;
  }
  return { ids, vectors };
}

export function storeVectors(writer: Writer, { ids, vectors }: PaperVectors): void {
  const dimensions = ids.length === 0 ? 0 : vectors.length / ids.length;
  ids.forEach((paperId, i) => {
    const vector = vectors.slice(i * dimensions, (i + 1) * dimensions);
    writer.insert("PaperVector", { paperId, vector: Buffer.from(vector.buffer) });
  });
}
