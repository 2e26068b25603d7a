/** What an import left in the library. */
import { database } from "./client";

/** The digests that an import brought, in the order they were stored. */
export function digestsOfImport(
  importId: string,
): Promise<{ id: number; file: string; entries: number }[]> {
  return database().digest.findMany({
    where: { importId },
    select: { id: true, file: true, entries: true },
    orderBy: { id: "asc" },
  });
}

/** The papers that records of an import became, by file and first line. */
export async function papersOfImport(
  importId: string,
  firstLines: number[],
): Promise<Map<string, { slug: string; title: string }>> {
  const rows = await database().sighting.findMany({
    where: { digest: { importId }, firstLine: { in: firstLines } },
    select: {
      firstLine: true,
      digest: { select: { file: true } },
      paper: { select: { slug: true, title: true } },
    },
  });
  return new Map(
    rows.map(({ firstLine, digest, paper }) => [recordKey(digest.file, firstLine), paper]),
  );
}

export function recordKey(file: string, firstLine: number): string {
  return `${firstLine} ${file}`;
}
