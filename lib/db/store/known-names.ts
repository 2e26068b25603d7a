/**
 * Authors who are known by several written names, as people decided: one of the names leads, and all
 * papers of all names are that author's; each paper keeps the name as it has it.
 */
import { Decisions, type PairVerdict } from "@/lib/ingest/decisions";
import { refreshPapers } from "./sighted-paper";
import type { Writer } from "./writer";

function standingNameDecisions(writer: Writer): PairVerdict[] {
  return writer.all<PairVerdict>(
    "SELECT verdict, first, second FROM NameDecision WHERE undoneAt IS NULL ORDER BY decidedAt, id",
  );
}

/** Inside a transaction: gives the papers of all names of a person to the leading one. */
export function uniteNames(writer: Writer): void {
  const verdicts = standingNameDecisions(writer);
  const decisions = new Decisions(verdicts);
  const seen = new Set<string>();
  for (const key of verdicts.flatMap(({ first, second }) => [first, second])) {
    if (seen.has(key)) continue;
    const names = [key, ...decisions.partners(key)];
    for (const name of names) seen.add(name);
    const [leader, ...others] = authorsNamed(writer, names);
    for (const { id, name } of others) {
      writer.run(
        "UPDATE Authorship SET writtenAs = coalesce(writtenAs, ?), authorId = ? WHERE authorId = ?",
        name,
        leader!.id,
        id,
      );
    }
  }
}

/** Inside a transaction: gives each paper back to the names that it has. */
export function divideNames(writer: Writer): void {
  const rows = writer.all<{ paperId: number }>(
    "SELECT DISTINCT paperId FROM Authorship WHERE writtenAs IS NOT NULL",
  );
  refreshPapers(
    writer,
    rows.map(({ paperId }) => paperId),
  );
}

/** The fullest name first: it leads. */
function authorsNamed(writer: Writer, ids: string[]): { id: string; name: string }[] {
  return writer
    .all<{ id: string; name: string }>(
      "SELECT id, name FROM Author WHERE id IN (SELECT value FROM json_each(?))",
      JSON.stringify(ids),
    )
    .sort((a, b) => b.name.length - a.name.length || (a.id < b.id ? -1 : 1));
}
