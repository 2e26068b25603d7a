/** What is kept ready for search and map in the database: arrays as rows of bytes. */
import { fromParts, type Part, toParts } from "@/lib/search/index/parts";
import type { Transaction } from "./client";

/** SQLite reads and writes rows of this size fastest, and none may be larger than 1 GB. */
const PIECE_BYTES = 8 * 1024 * 1024;

/** What is kept: the index of the papers, that of the suggestions, the points of the map. */
export type KeptIndex = "search" | "suggestions" | "map";

/** Takes the place of the index that was there. */
export async function writeIndex(
  transaction: Transaction,
  kept: KeptIndex,
  index: object,
): Promise<void> {
  await transaction.$executeRaw`DELETE FROM SearchIndexPart WHERE name LIKE ${`${kept}.%`}`;
  for (const { name, kind, bytes } of toParts(index, `${kept}.`)) {
    // An empty array is a row as well: it must be there when the index is read.
    for (let at = 0, piece = 0; piece === 0 || at < bytes.length; at += PIECE_BYTES, piece++) {
      const data = Uint8Array.from(bytes.subarray(at, at + PIECE_BYTES));
      await transaction.$executeRaw`
        INSERT INTO SearchIndexPart (name, piece, kind, bytes) VALUES (${name}, ${piece}, ${kind}, ${data})`;
    }
  }
}

/** Undefined where no index is stored. */
export async function readIndex<T extends object>(
  client: Pick<Transaction, "$queryRaw">,
  kept: KeptIndex,
): Promise<T | undefined> {
  const sizes = await client.$queryRaw<
    { name: string; kind: string; pieces: bigint; size: bigint }[]
  >`
    SELECT name, kind, count(*) AS pieces, sum(length(bytes)) AS size FROM SearchIndexPart
    WHERE name LIKE ${`${kept}.%`} GROUP BY name, kind`;
  if (sizes.length === 0) return undefined;
  const parts: Part[] = [];
  for (const { name, kind, pieces, size } of sizes) {
    const bytes = new Uint8Array(Number(size));
    let at = 0;
    for (let piece = 0; piece < Number(pieces); piece++) {
      const [row] = await client.$queryRaw<{ bytes: Uint8Array }[]>`
        SELECT bytes FROM SearchIndexPart WHERE name = ${name} AND piece = ${piece}`;
      bytes.set(row!.bytes, at);
      at += row!.bytes.length;
    }
    parts.push({ name: name.slice(kept.length + 1), kind: kind as Part["kind"], bytes });
  }
  return fromParts<T>(parts);
}
