/** The parts in which a library is indexed, kept until they are merged. */
import type { PostingSource } from "./merge-postings";
import type { TextSegment } from "./text-segment";

export interface Segments {
  add(segment: TextSegment): Promise<void>;
  /** For a merge, once. */
  sources(): PostingSource[];
  /** Whole, one after the other, in the order of their docs. */
  all(): AsyncIterable<TextSegment>;
}

export class MemorySegments implements Segments {
  private readonly segments: TextSegment[] = [];

  async add(segment: TextSegment): Promise<void> {
    this.segments.push(segment);
  }

  sources(): PostingSource[] {
    return this.segments.map(sourceOf);
  }

  async *all(): AsyncGenerator<TextSegment> {
    yield* this.segments;
  }
}

function sourceOf({ entries, starts, postings, payloads }: TextSegment): PostingSource {
  return {
    entries,
    starts,
    read: async (from, to) => ({
      postings: postings.subarray(from, to),
      payloads: payloads.subarray(from, to),
    }),
  };
}
