/** What is kept ready for search and map in the database: arrays as rows of bytes. */
import { fromParts, type Part } from "@/lib/search/index/parts";
import type { Prisma } from "./generated/client";
import { letOthersIn } from "./let-others-in";

/** Whatever answers queries: the client, a transaction, a connection of its own. */
export interface Reader {
  $queryRaw<T>(
    query: TemplateStringsArray | Prisma.Sql,
    ...values: (string | number | bigint | Prisma.Sql)[]
  ): PromiseLike<T>;
}

/**
 * What is kept: the index of the papers, that of the suggestions, the points of the map; and, to go
 * on from when papers come, what was learnt of all texts.
 */
export type KeptIndex = "search" | "suggestions" | "map" | "learnt";

/** The whole of it, or a branch such as "suggestions.author". */
export type KeptBranch = KeptIndex | `${KeptIndex}.${string}`;

/**
 * Undefined where no index is stored. Its arrays lie in memory that threads can share.
 * @param without names of parts that are not read, or of branches
 */
export async function readIndex<T extends object>(
  client: Reader,
  kept: KeptBranch,
  without: readonly string[] = [],
): Promise<T | undefined> {
  const sizes = await client.$queryRaw<
    { name: string; kind: string; pieces: bigint | number; size: bigint | number }[]
  >`
    SELECT name, kind, count(*) AS pieces, sum(length(bytes)) AS size FROM SearchIndexPart
    WHERE name >= ${`${kept}.`} AND name < ${`${kept}/`} GROUP BY name`;
  // By the order of the table's key: to be sorted, all bytes would be copied.
  if (sizes.length === 0) return undefined;
  const parts: Part[] = [];
  for (const { name: fullName, kind, pieces, size } of sizes) {
    const name = fullName.slice(kept.length + 1);
    if (without.some((left) => name === left || name.startsWith(`${left}.`))) continue;
    const bytes = new Uint8Array(new SharedArrayBuffer(Number(size)));
    let at = 0;
    for (let piece = 0; piece < Number(pieces); piece++) {
      const some = await readPiece(client, fullName, piece);
      bytes.set(some, at);
      at += some.length;
      await letOthersIn();
    }
    parts.push({ name, kind: kind as Part["kind"], bytes });
  }
  return fromParts<T>(parts);
}

/** Bytes of a part. */
export async function sizeOf(client: Reader, kept: KeptIndex, name: string): Promise<number> {
  const [row] = await client.$queryRaw<{ size: bigint | number | null }[]>`
    SELECT sum(length(bytes)) AS size FROM SearchIndexPart WHERE name = ${`${kept}.${name}`}`;
  return Number(row!.size ?? 0);
}

async function readPiece(client: Reader, name: string, piece: number): Promise<Uint8Array> {
  // The engine itself gives a buffer, Prisma an array.
  const [row] = await client.$queryRaw<{ bytes: Uint8Array | ArrayBuffer }[]>`
    SELECT bytes FROM SearchIndexPart WHERE name = ${name} AND piece = ${piece}`;
  const { bytes } = row!;
  return bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes);
}

/** Reads a part from its beginning to its end, some bytes at a time. */
export class PartReader {
  private piece = 0;
  private rest: Uint8Array = new Uint8Array();
  private readonly name: string;

  constructor(
    private readonly client: Reader,
    kept: KeptIndex,
    name: string,
  ) {
    this.name = `${kept}.${name}`;
  }

  /** The next so many bytes, which there must be, in a buffer of their own. */
  async next(length: number): Promise<ArrayBuffer> {
    const bytes = new Uint8Array(length);
    let at = 0;
    while (at < length) {
      if (this.rest.length === 0) {
        this.rest = await readPiece(this.client, this.name, this.piece++);
      }
      const some = this.rest.subarray(0, length - at);
      bytes.set(some, at);
      this.rest = this.rest.subarray(some.length);
      at += some.length;
    }
    return bytes.buffer;
  }
}
