/** Texts that come in one by one, as UTF-8, until they become a table. */
import { GrowingArray } from "@/lib/text/growing-array";
import type { StringTable } from "../index/string-table";

const encoder = new TextEncoder();
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

  /** The texts in the given order. */
  table(order: Uint32Array): StringTable {
    const from = this.#starts.finish();
    const starts = new Uint32Array(order.length + 1);
    const bytes = new Uint8Array(this.#length);
    order.forEach((row, i) => {
      const text = this.#bytes.subarray(from[row]!, from[row + 1] ?? this.#length);
      bytes.set(text, starts[i]!);
      starts[i + 1] = starts[i]! + text.length;
    });
    return { bytes, starts };
  }
}
