/** An index on its way into memory that threads can share. */
import { fromParts, type Part } from "@/lib/search/index/parts";
import type { IndexSink } from "@/lib/search/index/sink";
import { letOthersIn } from "./let-others-in";

/** How much more room is made than is needed, for a part that comes in pieces. */
const MORE = 1 / 8;

interface FilledPart extends Part {
  /** Bytes that are filled. */
  length: number;
}

export class SharedParts implements IndexSink {
  private readonly parts = new Map<string, FilledPart>();

  async put({ name, kind, bytes }: Part): Promise<void> {
    const part = this.parts.get(name) ?? { name, kind, bytes: new Uint8Array(), length: 0 };
    this.parts.set(name, part);
    const length = part.length + bytes.length;
    if (length > part.bytes.length) {
      const room = part.length === 0 ? length : Math.ceil(length * (1 + MORE));
      const larger = new Uint8Array(new SharedArrayBuffer(room));
      larger.set(part.bytes.subarray(0, part.length));
      part.bytes = larger;
    }
    part.bytes.set(bytes, part.length);
    part.length = length;
    await letOthersIn();
  }

  index<T extends object>(): T {
    return fromParts<T>(
      [...this.parts.values()].map(({ name, kind, bytes, length }) => ({
        ...{ name, kind, bytes: bytes.subarray(0, length) },
      })),
    );
  }
}
