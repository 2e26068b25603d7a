/** What people decided about entries and did not take back, for those who store entries. */
import { Decisions, type PairVerdict } from "@/lib/ingest/decisions";
import type { Writer } from "./writer";

export function standingDecisions(writer: Writer): Decisions {
  return new Decisions(
    writer.all<PairVerdict>(
      "SELECT verdict, first, second FROM IdentityDecision WHERE undoneAt IS NULL ORDER BY decidedAt, id",
    ),
  );
}

/**
 * The papers that have entries with these keys, or with the same identifiers under another title
 * (`Decisions.clusterOf`).
 */
export function papersWithKeys(writer: Writer, keys: Iterable<string>): number[] {
  const ids = new Set<number>();
  for (const key of keys) {
    const identifier = /^(?:arxiv|doi):[^#]+#/.exec(key)?.[0];
    const [from, to] = identifier ? [identifier, `${identifier}~`] : [key, key];
    const rows = writer.all<{ paperId: number }>(
      "SELECT DISTINCT paperId FROM Sighting WHERE entryKey BETWEEN ? AND ?",
      from,
      to,
    );
    for (const { paperId } of rows) ids.add(paperId);
  }
  return [...ids];
}
