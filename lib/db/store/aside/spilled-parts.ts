/** Parts of an index on disk until they are stored. */
import type { Part } from "@/lib/search/index/parts";
import type { IndexSink } from "@/lib/search/index/sink";
import type { SpillFile } from "../spill-file";
import type { Spilled } from "./spilled-themes";

export type SpilledPart = Spilled & Omit<Part, "bytes">;

/** Memory holds no more of a part when it is stored. */
const MOST_BYTES = 8 * 1024 * 1024;

export class SpilledParts implements IndexSink {
  constructor(
    private readonly file: SpillFile,
    readonly parts: SpilledPart[] = [],
  ) {}

  async put({ bytes, ...part }: Part): Promise<void> {
    this.parts.push({ ...part, at: this.file.append(bytes), bytes: bytes.length });
  }

  async copyTo(sink: IndexSink): Promise<void> {
    for (const { at, bytes: length, ...part } of this.parts) {
      for (let done = 0; done < length || done === 0; done += MOST_BYTES) {
        const bytes = new Uint8Array(Math.min(MOST_BYTES, length - done));
        this.file.fill(bytes, at + done);
        await sink.put({ ...part, bytes });
      }
    }
  }
}
