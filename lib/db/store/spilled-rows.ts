/** Rows of bytes, the first of them in memory, those that come when there are very many on disk. */

import { MemoryRows, type RowBytes } from "@/lib/semantics/row-bytes";
import { GrowingArray } from "@/lib/text/growing-array";
import { SpillFile } from "./spill-file";

/** Bytes of rows in memory: those of the terms of some 200,000 papers. */
const MOST_IN_MEMORY = 64 * 1024 * 1024;

export class SpilledRows implements RowBytes {
  private readonly first = new MemoryRows();
  private readonly file = SpillFile.create("rows");
  /** Bytes on disk up to the end of each row there: up to 4 GB, those of ten million papers. */
  private readonly ends = new GrowingArray(new Uint32Array(1), 1);
  private room = new Uint8Array(1024);

  private constructor(private readonly mostInMemory: number) {}

  /** For as long as `work` takes. */
  static async during<T>(
    work: (rows: SpilledRows) => Promise<T>,
    mostInMemory = MOST_IN_MEMORY,
  ): Promise<T> {
    const rows = new SpilledRows(mostInMemory);
    try {
      return await work(rows);
    } finally {
      rows.file.close();
    }
  }

  add(row: Uint8Array): void {
    const isFirst = this.ends.length === 1;
    if (isFirst && this.first.size + row.length <= this.mostInMemory) this.first.add(row);
    else this.ends.push(this.file.append(row) + row.length);
  }

  at(row: number): Uint8Array {
    const place = row - this.first.rows;
    if (place < 0) return this.first.at(row);
    const begin = this.ends.at(place);
    const length = this.ends.at(place + 1) - begin;
    if (length > this.room.length) this.room = new Uint8Array(2 * length);
    const bytes = this.room.subarray(0, length);
    this.file.fill(bytes, begin);
    return bytes;
  }
}
