/** What an import left in the library, and what of it the library has from elsewhere. */
import type { LibraryDigest } from "@/lib/ingest/import-state";
import { database } from "./client";

const LIBRARY_DIGEST = { id: true, file: true, entries: true } as const;

/** The digests that an import brought and that are still there, in the order they were stored. */
export function digestsOfImport(importId: string): Promise<LibraryDigest[]> {
  return database().digest.findMany({
    where: { importId },
    select: LIBRARY_DIGEST,
    orderBy: { id: "asc" },
  });
}

/** The imports that have brought digests which are still there. */
export async function importsInLibrary(): Promise<Set<string>> {
  const rows = await database().digest.findMany({
    where: { importId: { not: null } },
    distinct: ["importId"],
    select: { importId: true },
  });
  return new Set(rows.flatMap(({ importId }) => importId ?? []));
}

/** The statement of a query takes so many values. */
const ASKED_AT_ONCE = 1_000;

/** The digests with these texts that did not come with this import, by the hash of the text. */
export async function digestsElsewhere(
  importId: string,
  texts: string[],
): Promise<Map<string, LibraryDigest>> {
  const found = new Map<string, LibraryDigest>();
  for (let start = 0; start < texts.length; start += ASKED_AT_ONCE) {
    const rows = await database().digest.findMany({
      where: {
        sha256: { in: texts.slice(start, start + ASKED_AT_ONCE) },
        resumeLine: null,
        ...notOf(importId),
      },
      select: { ...LIBRARY_DIGEST, sha256: true },
    });
    for (const { sha256, ...digest } of rows) found.set(sha256, digest);
  }
  return found;
}

/** Digests of files, which are of no import, are of none too. */
export function notOf(importId: string) {
  return { OR: [{ importId: null }, { importId: { not: importId } }] };
}

/** Papers that an import says, by whether the library had them before. */
export async function papersBrought(importId: string): Promise<{ fresh: number; joined: number }> {
  const [row] = await database().$queryRaw<{ papers: bigint; joined: bigint | null }[]>`
    SELECT count(*) AS papers, sum(EXISTS (
        SELECT 1 FROM Sighting other WHERE other.paperId = own.paperId AND other.id < own.first)) AS joined
      FROM (SELECT paperId, min(Sighting.id) AS first
              FROM Sighting JOIN Digest ON Digest.id = digestId
             WHERE importId = ${importId} GROUP BY paperId) own`;
  const joined = Number(row?.joined ?? 0);
  return { fresh: Number(row?.papers ?? 0) - joined, joined };
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
