/** An index on its way into memory that threads can share. */
import { fromParts, type Part } from "@/lib/search/index/parts";
import type { IndexSink } from "@/lib/search/index/sink";
import { letOthersIn } from "./let-others-in";

/** How much more room is made than is needed, for a part that becomes larger than expected. */
const MORE = 1 / 8;

interface FilledPart extends Part {
  /** Bytes that are filled. */
  length: number;
}

export class SharedParts implements IndexSink {
  private readonly parts = new Map<string, FilledPart>();

  /** @param rooms bytes that parts will take, where that is known before they come in pieces */
  constructor(private readonly rooms: ReadonlyMap<string, number>) {}

  async put({ name, kind, bytes }: Part): Promise<void> {
    const part = this.parts.get(name) ?? { name, kind, bytes: new Uint8Array(), length: 0 };
    this.parts.set(name, part);
    const length = part.length + bytes.length;
    if (length > part.bytes.length) {
      const expected = this.rooms.get(name) ?? 0;
      const room = part.length === 0 ? Math.max(length, expected) : Math.ceil(length * (1 + MORE));
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
      [...this.parts.values()].map(({ name, kind, bytes, length }) => {
        return { name, kind, bytes: bytes.subarray(0, length) };
      }),
    );
  }
}
