/** After an ingest: which papers may be one with those that changed, for a person to decide. */
import { likelyOne } from "@/lib/ingest/likely-one";
import { LikelyPairs } from "@/lib/ingest/likely-pairs";
import type { Identifiable } from "@/lib/ingest/same-paper";
import type { AuthorName } from "@/lib/papers/paper";
import { type Writer, withWriter } from "./writer";

/** Papers read at a time. */
const BATCH = 2_000;
/** Titles of more papers do not fit into memory beside each other. */
const MOST_PAPERS = 200_000;
const TOO_MANY = "Papers that may be one are not looked for among more than 200,000";

/** @param progress called once when there is something to do */
export async function findLikelyOnes(progress: (what: string) => void): Promise<void> {
  await withWriter((writer) => {
    const changed = changedPapers(writer);
    const papers = count(writer);
    if (changed.size === 0) return;
    if (papers > MOST_PAPERS) return progress(TOO_MANY);
    progress(`Looking for papers that may be one among ${papers}`);
    const pairs = pairsAmong(writer, papers, changed);
    const found = judged(writer, pairs);
    writer.transaction(() => store(writer, changed, found));
  });
}

/** Those that all that is computed of papers is yet to follow. */
function changedPapers(writer: Writer): Set<number> {
  const rows = writer.all<{ paperId: number }>("SELECT paperId FROM ChangedPaper");
  return new Set(rows.map(({ paperId }) => paperId));
}

function count(writer: Writer): number {
  return writer.all<{ papers: number }>("SELECT count(*) AS papers FROM Paper")[0]!.papers;
}

/** Those with a changed paper. */
function pairsAmong(writer: Writer, papers: number, changed: Set<number>): [number, number][] {
  const likely = new LikelyPairs();
  let last = 0;
  for (let read = 0; read < papers; read += BATCH) {
    const rows = writer.all<{ id: number; title: string; abstract: string; doi: string | null }>(
      `SELECT id, title, coalesce(substr(abstract, 1, 500), '') AS abstract, doi FROM Paper
        WHERE id > ? ORDER BY id LIMIT ${BATCH}`,
      last,
    );
    for (const row of rows) likely.add(row);
    last = rows.at(-1)?.id ?? last;
  }
  return likely.pairs((id) => changed.has(id));
}

type Found = { firstId: number; secondId: number; score: number; reasons: string };

function judged(writer: Writer, pairs: [number, number][]): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < pairs.length; at += BATCH) {
    const some = pairs.slice(at, at + BATCH);
    const facts = factsOf(writer, new Set(some.flat()));
    for (const [firstId, secondId] of some) {
      const likely = likelyOne(facts.get(firstId)!, facts.get(secondId)!);
      if (!likely) continue;
      const reasons = JSON.stringify(likely.reasons);
      found.push({ firstId, secondId, score: likely.score, reasons });
    }
  }
  return found;
}

interface FactsRow extends Omit<Identifiable, "authors"> {
  id: number;
  authors: string;
}

function factsOf(writer: Writer, ids: Set<number>): Map<number, Identifiable> {
  const rows = writer.all<Record<keyof FactsRow, string | number | null>>(
    `SELECT id, title, abstract, publishedOn, arxivId, doi,
      (SELECT json_group_array(json_object('family', family, 'given', given)) FROM Authorship a
        JOIN Author v ON v.id = a.authorId WHERE a.paperId = Paper.id) AS authors
      FROM Paper WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify([...ids]),
  );
  return new Map(
    rows.map(({ id, authors, ...row }) => {
      const known = Object.entries(row).filter(([, value]) => value !== null);
      const facts = Object.fromEntries(known) as Omit<Identifiable, "authors">;
      return [id as number, { ...facts, authors: readAuthors(authors as string) }];
    }),
  );
}

function readAuthors(json: string): AuthorName[] {
  const names = JSON.parse(json) as { family: string; given: string | null }[];
  return names.map(({ family, given }) => ({ family, given: given ?? undefined }));
}

function store(writer: Writer, changed: Set<number>, found: Found[]): void {
  const ids = JSON.stringify([...changed]);
  for (const column of ["firstId", "secondId"]) {
    writer.run(`DELETE FROM LikelyOne WHERE ${column} IN (SELECT value FROM json_each(?))`, ids);
  }
  for (const pair of found) writer.insert("LikelyOne", { ...pair });
}
