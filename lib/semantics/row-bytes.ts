/** Rows of bytes that come one after the other and are asked for in any order. */
import { GrowingArray } from "@/lib/text/growing-array";

export interface RowBytes {
  /** Keeps a copy. */
  add(row: Uint8Array): void;
  /** Not to be changed, and good until another is asked for. */
  at(row: number): Uint8Array;
}

export class MemoryRows implements RowBytes {
  private bytes = new Uint8Array(1024);
  private readonly ends = new GrowingArray(new Uint32Array(1), 1);

  /** Bytes of all rows. */
  get size(): number {
    return this.ends.at(this.ends.length - 1);
  }

  get rows(): number {
    return this.ends.length - 1;
  }

  add(row: Uint8Array): void {
    const end = this.size + row.length;
    if (end > this.bytes.length) {
      const larger = new Uint8Array(Math.max(end, Math.ceil(this.bytes.length * 1.5)));
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes.set(row, this.size);
    this.ends.push(end);
  }

  at(row: number): Uint8Array {
    return this.bytes.subarray(this.ends.at(row), this.ends.at(row + 1));
  }
}
