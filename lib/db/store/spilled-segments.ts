/**
 * Segments of an index on disk until they are merged, so that memory holds one of them at a time.
 * The file lies beside the database, where there is room for the index as well.
 */
import { type FileHandle, open, rm } from "node:fs/promises";
import type { PostingSource, Postings } from "@/lib/search/index/merge-postings";
import type { Segments } from "@/lib/search/index/segments";
import type { TextSegment } from "@/lib/search/index/text-segment";
import { readEnvironment } from "../environment";

/** A segment whose postings, then payloads, are in the file from `at` on. */
type Spilled = Omit<TextSegment, "postings" | "payloads"> & { at: number; count: number };

const POSTING_BYTES = 4;
const PAYLOAD_BYTES = 2;

export class SpilledSegments implements Segments {
  private readonly segments: Spilled[] = [];
  private end = 0;

  private constructor(
    private readonly file: FileHandle,
    private readonly path: string,
  ) {}

  /** The caller closes it, which removes the file. */
  static async open(): Promise<SpilledSegments> {
    const path = `${readEnvironment().databaseFile}.${process.pid}.segments`;
    const file = await open(path, "w+");
    // Where the system lets go of names of open files, none is left when the process is killed.
    await rm(path).catch(() => {});
    return new SpilledSegments(file, path);
  }

  async add({ postings, payloads, ...segment }: TextSegment): Promise<void> {
    this.segments.push({ ...segment, at: this.end, count: postings.length });
    for (const { buffer, byteOffset, byteLength } of [postings, payloads]) {
      const bytes = new Uint8Array(buffer, byteOffset, byteLength);
      for (let written = 0; written < byteLength; ) {
        const rest = bytes.subarray(written);
        const { bytesWritten } = await this.file.write(rest, 0, rest.length, this.end);
        written += bytesWritten;
        this.end += bytesWritten;
      }
    }
  }

  sources(): PostingSource[] {
    return this.segments.map((segment) => ({
      entries: segment.entries,
      starts: segment.starts,
      read: (from, to) => this.read(segment, from, to),
    }));
  }

  async *all(): AsyncGenerator<TextSegment> {
    for (const segment of this.segments) {
      const { at, count, ...rest } = segment;
      yield { ...rest, ...(await this.read(segment, 0, count)) };
    }
  }

  async close(): Promise<void> {
    await this.file.close();
    await rm(this.path, { force: true });
  }

  private async read({ at, count }: Spilled, from: number, to: number): Promise<Postings> {
    const postings = new Uint32Array(to - from);
    const payloads = new Uint16Array(to - from);
    await this.fill(postings, at + from * POSTING_BYTES);
    await this.fill(payloads, at + count * POSTING_BYTES + from * PAYLOAD_BYTES);
    return { postings, payloads };
  }

  private async fill({ buffer, byteLength }: ArrayBufferView, at: number): Promise<void> {
    const bytes = new Uint8Array(buffer);
    for (let read = 0; read < byteLength; ) {
      const { bytesRead } = await this.file.read(bytes, read, byteLength - read, at + read);
      if (bytesRead === 0) throw new Error(`${this.path} ends too early`);
      read += bytesRead;
    }
  }
}
