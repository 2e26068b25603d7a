/** Columns that grow as rows come in, so that a stream of unknown length becomes typed arrays. */
import type { StringTable } from "../index/string-table";

const FIRST_SIZE = 1024;

export class GrowingNumbers {
  #values = new Uint32Array(FIRST_SIZE);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) this.#values = grown(this.#values, this.length + 1);
    this.#values[this.length++] = value;
  }

  /** The numbers so far; not a copy. */
  values(): Uint32Array {
    return this.#values.subarray(0, this.length);
  }
}

const encoder = new TextEncoder();
/** No UTF-16 unit takes more bytes of UTF-8. */
const BYTES_PER_UNIT = 3;

export class GrowingTexts {
  #bytes = new Uint8Array(FIRST_SIZE);
  #length = 0;
  #starts = new GrowingNumbers();

  push(text: string): void {
    const most = this.#length + text.length * BYTES_PER_UNIT;
    if (most > this.#bytes.length) this.#bytes = grown(this.#bytes, most);
    this.#starts.push(this.#length);
    this.#length += encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written;
  }

  /** The texts in the given order. */
  table(order: Uint32Array): StringTable {
    const from = this.#starts.values();
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

function grown<T extends Uint8Array | Uint32Array>(values: T, least: number): T {
  const size = Math.max(least, Math.ceil(values.length * 1.5));
  const larger = new (values.constructor as new (size: number) => T)(size);
  larger.set(values);
  return larger;
}
