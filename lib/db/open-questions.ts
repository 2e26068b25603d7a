/** Papers that may be one and wait for a person to say so. */
import type { LikelyPair } from "@/lib/papers/decision-record";
import { database } from "./client";
import { Prisma } from "./generated/client";

interface PairRow {
  firstSlug: string;
  firstTitle: string;
  secondSlug: string;
  secondTitle: string;
  score: number;
  reasons: string;
}

export interface OpenQuestions {
  total: number;
  pairs: LikelyPair[];
}

/**
 * The likeliest first. A pair of which somebody said that it is two papers is none any more.
 * @param paper only the pairs with the paper of this slug
 * @param from how many of the first to pass over
 */
export async function openQuestions({
  paper,
  from = 0,
  limit,
}: {
  paper?: string;
  from?: number;
  limit: number;
}): Promise<OpenQuestions> {
  const ofPaper = paper ? Prisma.sql`AND ${paper} IN (one.slug, two.slug)` : Prisma.empty;
  const open = Prisma.sql`
    FROM LikelyOne JOIN Paper one ON one.id = firstId JOIN Paper two ON two.id = secondId
    WHERE NOT EXISTS (SELECT 1 FROM IdentityDecision d
      JOIN Sighting a ON a.entryKey = d.first JOIN Sighting b ON b.entryKey = d.second
      WHERE d.undoneAt IS NULL AND d.verdict = 'different'
        AND (a.paperId, b.paperId) IN (VALUES (firstId, secondId), (secondId, firstId))) ${ofPaper}`;
  const [rows, [count]] = await Promise.all([
    database().$queryRaw<PairRow[]>`
      SELECT one.slug AS firstSlug, one.title AS firstTitle,
        two.slug AS secondSlug, two.title AS secondTitle, score, reasons ${open}
      ORDER BY score DESC, firstId, secondId LIMIT ${limit} OFFSET ${from}`,
    database().$queryRaw<{ total: number | bigint }[]>`SELECT count(*) AS total ${open}`,
  ]);
  return { total: Number(count!.total), pairs: rows.map(pairOf) };
}

function pairOf(row: PairRow): LikelyPair {
  return {
    papers: [
      { slug: row.firstSlug, title: row.firstTitle },
      { slug: row.secondSlug, title: row.secondTitle },
    ],
    score: row.score,
    reasons: JSON.parse(row.reasons) as string[],
  };
}
