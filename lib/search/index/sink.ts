/** Where an index goes as it is made: into memory, or piece by piece into what keeps it. */
import { fromParts, type Part, toParts } from "./parts";

export interface IndexSink {
  /** Parts of one name follow each other. */
  put(part: Part): Promise<void>;
}

/** Gives all arrays and numbers of an object. */
export async function putTree(sink: IndexSink, tree: object, prefix = ""): Promise<void> {
  for (const part of toParts(tree, prefix)) await sink.put(part);
}

/** Puts an index together as an object. */
export class MemorySink implements IndexSink {
  private readonly parts = new Map<string, Part[]>();

  async put(part: Part): Promise<void> {
    const before = this.parts.get(part.name);
    if (before) before.push(part);
    else this.parts.set(part.name, [part]);
  }

  index<T extends object>(): T {
    return fromParts<T>([...this.parts.values()].map(joined));
  }
}

function joined(parts: readonly Part[]): Part {
  const [first] = parts;
  if (parts.length === 1) return first!;
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.bytes.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part.bytes, at);
    at += part.bytes.length;
  }
  return { ...first!, bytes };
}
