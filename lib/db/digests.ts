/** The digests of the library: what each is, what it claimed and what came of it. */
import type { DigestRecord, DigestSummary } from "@/lib/ingest/digest-record";
import type { LineRange } from "@/lib/ingest/line-counts";
import type { Problem, Severity } from "@/lib/ingest/problem";
import { database } from "./client";
import { Prisma } from "./generated/client";
import { OUTGOING } from "./store/digest-row";

/** The last stored first. */
export async function listDigests(): Promise<DigestSummary[]> {
  const digests = await readDigests();
  const papers = await countPapers();
  return digests.map((digest) => summaryOf(digest, papers.get(digest.id)));
}

export async function readDigest(id: number): Promise<DigestRecord | undefined> {
  const [digest] = await readDigests(id);
  if (!digest) return undefined;
  const [papers, texts] = await Promise.all([
    countPapers(id),
    database().digestText.count({ where: { digestId: id } }),
  ]);
  return {
    ...summaryOf(digest, papers.get(id)),
    sha256: digest.sha256,
    problemList: JSON.parse(digest.problems) as Problem[],
    headerList: JSON.parse(digest.headers) as LineRange[],
    hasText: texts > 0,
  };
}

function readDigests(id?: number) {
  return database().digest.findMany({
    where: { id, NOT: { path: { endsWith: OUTGOING } } },
    include: { source: true },
    orderBy: [{ storedAt: "desc" }, { path: "asc" }],
  });
}

type DigestRow = Awaited<ReturnType<typeof readDigests>>[number];

interface PaperCounts {
  papers: number;
  ownPapers: number;
}

/** Of what came with an import, the name it had, not where the import is kept. */
function placeOf({ path, importId }: DigestRow): string {
  return importId === null ? path : path.split(`${importId}/files/`).at(-1)!;
}

function summaryOf(row: DigestRow, counts: PaperCounts = NO_PAPERS): DigestSummary {
  return {
    id: row.id,
    ...{ file: row.file, path: placeOf(row), format: row.format, site: row.source.name },
    topic: row.topic ?? undefined,
    origin: row.origin,
    crawledOn: row.crawledOn ?? undefined,
    storedAt: row.storedAt ?? undefined,
    complete: row.resumeLine === null,
    entries: row.entries,
    claimed: row.claimed ?? undefined,
    newPapers: row.newPapers ?? undefined,
    joinedPapers: row.joinedPapers ?? undefined,
    ...counts,
    lines: {
      all: row.lines,
      used: row.usedLines,
      header: row.headerLines,
      problem: row.problemLines,
    },
    problems: problemCounts(row),
  };
}

const NO_PAPERS: PaperCounts = { papers: 0, ownPapers: 0 };

/** Counted where they are not stored: in digests of an earlier time. */
function problemCounts(row: DigestRow): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  const stored = JSON.parse(row.problemCounts) as Partial<typeof counts>;
  if (Object.keys(stored).length > 0) return { ...counts, ...stored };
  for (const { severity } of JSON.parse(row.problems) as Problem[]) counts[severity]++;
  return counts;
}

/** Of one digest, or of every one. */
async function countPapers(id?: number): Promise<Map<number, PaperCounts>> {
  const which = id === undefined ? Prisma.empty : Prisma.sql`WHERE here.digestId = ${id}`;
  const rows = await database().$queryRaw<
    { digestId: number | bigint; papers: number | bigint; own: number | bigint }[]
  >`
    SELECT digestId, count(*) AS papers, sum(own) AS own FROM (
      SELECT DISTINCT here.digestId, here.paperId, NOT EXISTS (
        SELECT 1 FROM Sighting other
        WHERE other.paperId = here.paperId AND other.digestId <> here.digestId) AS own
      FROM Sighting here ${which})
    GROUP BY digestId`;
  return new Map(
    rows.map(({ digestId, papers, own }) => [
      Number(digestId),
      { papers: Number(papers), ownPapers: Number(own) },
    ]),
  );
}
