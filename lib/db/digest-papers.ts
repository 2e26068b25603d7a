/** The papers of a digest, in the order of its lines. */
import type { DigestPaper } from "@/lib/ingest/digest-record";
import { database } from "./client";

export function digestPapers(
  digestId: number,
  { offset, limit }: { offset: number; limit: number },
): Promise<DigestPaper[]> {
  return readPapers({ digestId }, { skip: offset, take: limit });
}

/** The papers of which some of these lines are, however many. */
export function papersAtLines(digestId: number, from: number, to: number): Promise<DigestPaper[]> {
  return readPapers({ digestId, firstLine: { lte: to }, lastLine: { gte: from } }, {});
}

interface Which {
  digestId: number;
  firstLine?: { lte: number };
  lastLine?: { gte: number };
}

async function readPapers(
  where: Which,
  page: { skip?: number; take?: number },
): Promise<DigestPaper[]> {
  const rows = await database().sighting.findMany({
    where,
    ...page,
    orderBy: [{ firstLine: "asc" }, { id: "asc" }],
    select: {
      firstLine: true,
      lastLine: true,
      paper: {
        select: {
          slug: true,
          title: true,
          sightings: {
            where: { digestId: { not: where.digestId } },
            select: { id: true },
            take: 1,
          },
        },
      },
    },
  });
  return rows.map(({ firstLine, lastLine, paper: { slug, title, sightings } }) => ({
    ...{ slug, title, firstLine, lastLine },
    own: sightings.length === 0,
  }));
}
