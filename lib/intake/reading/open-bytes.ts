/** The bytes of a digest, unpacked as they come, never more than an honest archive has. */
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip, type Gunzip } from "node:zlib";
import type { RuleId } from "@/lib/ingest/problem";
import { isBomb } from "./bombs";
import type { Source } from "./source";
import { openMember } from "./zip";

const GZIP = Buffer.from([0x1f, 0x8b]);
const ZIP = Buffer.from("PK\u0003\u0004", "latin1");

/** Unpacking came to an end before the digest did. */
export class UnpackError extends Error {
  constructor(
    readonly rule: RuleId &
      ("archive-bomb" | "archive-damaged" | "archive-member-damaged" | "nested-archive"),
    reason: string,
  ) {
    super(reason);
  }
}

export interface OpenBytes {
  chunks: AsyncIterable<Uint8Array>;
  /** Bytes read so far of what lies on disk, or of the member. */
  read(): number;
}

/** @throws the error of the file system; while reading, UnpackError */
export async function openBytes({ place, member }: Source): Promise<OpenBytes> {
  const stream =
    member === undefined
      ? createReadStream(place, { highWaterMark: 256 * 1024 })
      : await openMember(place, member).catch((cause: Error) => {
          throw new UnpackError("archive-member-damaged", cause.message);
        });
  let read = 0;
  const counted = async function* () {
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        read += chunk.length;
        yield chunk;
      }
    } catch (cause) {
      if (member === undefined) throw cause;
      throw new UnpackError("archive-member-damaged", (cause as Error).message);
    }
  };
  return { chunks: unpacked(counted(), () => read), read: () => read };
}

async function* unpacked(
  chunks: AsyncIterable<Buffer>,
  read: () => number,
): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  try {
    yield* unpackedFrom(iterator, read);
  } finally {
    // Whoever stops before the end leaves no file open.
    await iterator.return?.();
  }
}

async function* unpackedFrom(
  iterator: AsyncIterator<Buffer>,
  read: () => number,
): AsyncGenerator<Uint8Array> {
  const first = await iterator.next();
  if (first.done) return;
  const rest = async function* () {
    yield first.value;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
      yield next.value;
    }
  };
  // Archives themselves are opened by who looks for digests in them.
  if (isZip(first.value)) throw new UnpackError("nested-archive", "zip");
  if (!isGzip(first.value)) {
    yield* rest();
    return;
  }
  const gunzip = createGunzip({ chunkSize: 256 * 1024 });
  const fed = feed(rest(), gunzip);
  let size = 0;
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      if (size === 0 && (isZip(chunk) || isGzip(chunk))) {
        throw new UnpackError("nested-archive", isZip(chunk) ? "zip" : "gzip");
      }
      size += chunk.length;
      if (isBomb(size, read())) {
        throw new UnpackError("archive-bomb", `${size} bytes out of ${read()}`);
      }
      yield chunk;
    }
  } catch (cause) {
    if (cause instanceof UnpackError || !(cause as NodeJS.ErrnoException).code?.startsWith("Z_")) {
      throw cause;
    }
    throw new UnpackError("archive-damaged", (cause as Error).message);
  } finally {
    gunzip.destroy();
  }
  await fed;
}

function isZip(beginning: Buffer): boolean {
  return beginning.subarray(0, ZIP.length).equals(ZIP);
}

function isGzip(beginning: Buffer): boolean {
  return beginning.subarray(0, GZIP.length).equals(GZIP);
}

/** Errors of what is fed come out of the stream that is fed. */
async function feed(chunks: AsyncIterable<Buffer>, into: Gunzip): Promise<void> {
  await pipeline(chunks, into).catch((cause: Error) => into.destroy(cause));
}
