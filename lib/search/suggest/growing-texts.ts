/** Texts that come in one by one, as UTF-8, until they become a table. */
import { GrowingArray } from "@/lib/text/growing-array";
import type { StringTable } from "../index/string-table";

const encoder = new TextEncoder();
const decoder = new TextDecoder();
/** No UTF-16 unit takes more bytes of UTF-8. */
const BYTES_PER_UNIT = 3;

export class GrowingTexts {
  #bytes = new Uint8Array(1024);
  #length = 0;
  readonly #starts = new GrowingArray(new Uint32Array());

  push(text: string): void {
    const most = this.#length + text.length * BYTES_PER_UNIT;
    if (most > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(most, Math.ceil(this.#bytes.length * 1.5)));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#starts.push(this.#length);
    this.#length += encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written;
  }

  get size(): number {
    return this.#starts.length;
  }

  at(row: number): string {
    return decoder.decode(this.#bytesOf(row));
  }

  /** Some of the texts, or all of them, in the given order. */
  table(order: Uint32Array): StringTable {
    const starts = new Uint32Array(order.length + 1);
    order.forEach((row, i) => {
      starts[i + 1] = starts[i]! + this.#bytesOf(row).length;
    });
    const bytes = new Uint8Array(starts[order.length]!);
    order.forEach((row, i) => {
      bytes.set(this.#bytesOf(row), starts[i]!);
    });
    return { bytes, starts };
  }

  #bytesOf(row: number): Uint8Array {
    const end = row + 1 < this.size ? this.#starts.at(row + 1) : this.#length;
    return this.#bytes.subarray(this.#starts.at(row), end);
  }
}
