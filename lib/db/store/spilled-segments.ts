/** Segments of an index on disk until they are merged, so that memory holds one of them at a time. */
import type { PostingSource, Postings } from "@/lib/search/index/merge-postings";
import type { Segments } from "@/lib/search/index/segments";
import type { TextSegment } from "@/lib/search/index/text-segment";
import { SpillFile } from "./spill-file";

/** A segment whose postings, then payloads, are in the file from `at` on. */
type Spilled = Omit<TextSegment, "postings" | "payloads"> & { at: number; count: number };

const POSTING_BYTES = 4;
const PAYLOAD_BYTES = 2;

export class SpilledSegments implements Segments {
  private readonly segments: Spilled[] = [];

  private constructor(private readonly file: SpillFile) {}

  /** For as long as `work` takes. */
  static async during<T>(work: (segments: SpilledSegments) => Promise<T>): Promise<T> {
    const file = SpillFile.create("segments");
    try {
      return await work(new SpilledSegments(file));
    } finally {
      file.close();
    }
  }

  async add({ postings, payloads, ...segment }: TextSegment): Promise<void> {
    const at = this.file.append(postings);
    this.file.append(payloads);
    this.segments.push({ ...segment, at, count: postings.length });
  }

  sources(): PostingSource[] {
    return this.segments.map((segment) => ({
      entries: segment.entries,
      starts: segment.starts,
      read: async (from, to) => this.read(segment, from, to),
    }));
  }

  async *all(): AsyncGenerator<TextSegment> {
    for (const segment of this.segments) {
      const { at, count, ...rest } = segment;
      yield { ...rest, ...this.read(segment, 0, count) };
    }
  }

  private read({ at, count }: Spilled, from: number, to: number): Postings {
    const postings = new Uint32Array(to - from);
    const payloads = new Uint16Array(to - from);
    this.file.fill(postings, at + from * POSTING_BYTES);
    this.file.fill(payloads, at + count * POSTING_BYTES + from * PAYLOAD_BYTES);
    return { postings, payloads };
  }
}
