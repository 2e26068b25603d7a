/** Puts what is kept ready for search and map into the database, part after part. */
import { type Part, toParts } from "@/lib/search/index/parts";
import type { IndexSink } from "@/lib/search/index/sink";
import type { KeptBranch } from "../search-parts";
import type { Writer } from "./writer";

/** SQLite reads and writes rows of this size fastest, and none may be larger than 1 GB. */
const PIECE_BYTES = 8 * 1024 * 1024;

/** Takes the place of the index that was there; the writer is inside a transaction. */
export async function writeIndex(writer: Writer, kept: KeptBranch, index: object): Promise<void> {
  const sink = StoredParts.replacing(writer, kept);
  for (const part of toParts(index)) await sink.put(part);
  sink.finish();
}

/** Parts on their way into the database: of each, memory holds a piece. */
export class StoredParts implements IndexSink {
  private readonly open = new Map<string, OpenPart>();

  private constructor(
    private readonly writer: Writer,
    private readonly kept: KeptBranch,
  ) {}

  /** What was kept under the name is gone when this returns. */
  static replacing(writer: Writer, kept: KeptBranch): StoredParts {
    writer.run(
      "DELETE FROM SearchIndexPart WHERE name >= ? AND name < ?",
      ...[`${kept}.`, `${kept}/`],
    );
    return new StoredParts(writer, kept);
  }

  async put({ name, kind, bytes }: Part): Promise<void> {
    let part = this.open.get(name);
    if (!part) {
      part = { name, kind, pieces: 0, bytes: new Uint8Array() };
      this.open.set(name, part);
    }
    const all = part.bytes.length === 0 ? bytes : joined(part.bytes, bytes);
    let at = 0;
    for (; all.length - at >= PIECE_BYTES; at += PIECE_BYTES) {
      this.write(part, all.subarray(at, at + PIECE_BYTES));
    }
    // A copy: what was given may be large, and changed after this.
    part.bytes = all.slice(at);
  }

  /** Writes what is left. An empty array is a row as well: it must be there when the index is read. */
  finish(): void {
    for (const part of this.open.values()) {
      if (part.bytes.length > 0 || part.pieces === 0) this.write(part, part.bytes);
    }
    this.open.clear();
  }

  private write(part: OpenPart, bytes: Uint8Array): void {
    this.writer.insert("SearchIndexPart", {
      name: `${this.kept}.${part.name}`,
      piece: part.pieces++,
      kind: part.kind,
      bytes: Buffer.from(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength),
    });
  }
}

interface OpenPart extends Part {
  /** Those that were written. */
  pieces: number;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
