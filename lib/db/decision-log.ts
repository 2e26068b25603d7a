/** What was decided about papers, and what was taken back. */
import type { Verdict } from "@/lib/ingest/decisions";
import type { DecidedEntry, DecisionRecord } from "@/lib/papers/decision-record";
import type { PaperDraft } from "@/lib/papers/paper";
import { database } from "./client";
import { Prisma } from "./generated/client";

/**
 * The newest first. The rows of one decision have one time.
 * @param about only the decisions about one of these entries
 */
export async function decisionLog(limit: number, about?: string[]): Promise<DecisionRecord[]> {
  const which = about
    ? Prisma.sql`WHERE decidedAt IN (SELECT decidedAt FROM IdentityDecision
        WHERE first IN (SELECT value FROM json_each(${JSON.stringify(about)}))
          OR second IN (SELECT value FROM json_each(${JSON.stringify(about)})))`
    : Prisma.empty;
  const rows = await database().$queryRaw<
    {
      id: number | bigint;
      verdict: Verdict;
      decidedAt: string;
      undoneAt: string | null;
      sides: string;
    }[]
  >`
    SELECT min(id) AS id, verdict, decidedAt, min(undoneAt) AS undoneAt,
      json_group_array(json(json_array(json_array(first, firstTitle), json_array(second, secondTitle)))) AS sides
    FROM IdentityDecision ${which} GROUP BY decidedAt ORDER BY decidedAt DESC LIMIT ${limit}`;
  const decisions = rows.map(({ sides, ...row }) => ({
    ...row,
    titles: new Map((JSON.parse(sides) as [Side, Side][]).flat()),
  }));
  const entries = await entriesOf(decisions.flatMap(({ titles }) => [...titles.keys()]));
  return decisions.map(({ id, verdict, decidedAt, undoneAt, titles }) => ({
    id: Number(id),
    verdict,
    decidedAt,
    undoneAt: undoneAt ?? undefined,
    entries: [...titles].map(
      ([key, title]) => entries.get(key) ?? { key, title: title ?? undefined },
    ),
  }));
}

/** An entry's key, and what its digest called it when it was decided about. */
type Side = [string, string | null];

async function entriesOf(keys: string[]): Promise<Map<string, DecidedEntry>> {
  const sightings = await database().sighting.findMany({
    where: { entryKey: { in: keys } },
    select: { entryKey: true, draft: true, paper: { select: { slug: true } } },
    orderBy: { id: "desc" },
  });
  return new Map(
    sightings.map(({ entryKey: key, draft, paper }) => [
      key,
      { key, title: (JSON.parse(draft) as PaperDraft).title, slug: paper.slug },
    ]),
  );
}
