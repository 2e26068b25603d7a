/** People's decisions about papers: made, taken back, and what the library becomes by them. */
import type { Verdict } from "@/lib/ingest/decisions";
import { DECISION_PROBLEMS } from "./decision-problems";
import { regroup } from "./store/regroup";
import { papersWithKeys, standingDecisions } from "./store/standing-decisions";
import { type Writer, writeLibrary } from "./store/writer";

/** What a person can decide about papers, which are named by their slugs. */
export type PaperDecision =
  | { action: "same" | "different"; papers: [string, string] }
  /** The entries of a paper that have this key are of another paper. */
  | { action: "take-out"; paper: string; entry: string }
  | { action: "undo"; decision: number };

export interface DecisionProblem {
  code: keyof typeof DECISION_PROBLEMS;
  message: string;
}

export interface DecisionOutcome {
  /** The papers that the entries are of now, the one first that the decision was made on. */
  papers: string[];
}

/**
 * Keeps the decision and puts the papers right at once; themes, index and map follow when the
 * library is derived the next time.
 */
export function decide(decision: PaperDecision): Promise<DecisionOutcome | DecisionProblem> {
  return writeLibrary((writer) => {
    if (decision.action === "undo") return undo(writer, decision.decision);
    const pairs = pairsOf(writer, decision);
    if ("code" in pairs) return pairs;
    const verdict = decision.action === "same" ? "same" : "different";
    keep(writer, verdict, pairs);
    return settle(writer, pairs.flat());
  });
}

type Pairs = [string, string][];

function pairsOf(
  writer: Writer,
  decision: Exclude<PaperDecision, { action: "undo" }>,
): Pairs | DecisionProblem {
  if (decision.action === "take-out") return takeOut(writer, decision);
  const [first, second] = decision.papers.map((slug) => keysOf(writer, slug));
  if (first!.length === 0 || second!.length === 0) return problem("unknown-paper");
  if (decision.papers[0] === decision.papers[1]) {
    return problem("one-paper");
  }
  if (first!.some((key) => second!.includes(key))) return problem("same-entries");
  // That all are one is said by tying each to the first; that they are not takes every pair.
  const [hub, ...others] = [...first!, ...second!];
  if (decision.action === "same") return others.map((key) => [hub!, key]);
  return first!.flatMap((one) => second!.map((other): [string, string] => [one, other]));
}

function takeOut(
  writer: Writer,
  { paper, entry }: Extract<PaperDecision, { action: "take-out" }>,
): Pairs | DecisionProblem {
  const keys = keysOf(writer, paper);
  if (keys.length === 0) return problem("unknown-paper");
  if (!keys.includes(entry)) {
    return problem("unknown-entry");
  }
  const others = keys.filter((key) => key !== entry);
  return others.length > 0 ? others.map((key) => [entry, key]) : problem("same-entries");
}

function problem(code: keyof typeof DECISION_PROBLEMS): DecisionProblem {
  return { code, message: DECISION_PROBLEMS[code] };
}

/** All rows of one decision have its time, which no other decision has. */
function keep(writer: Writer, verdict: Verdict, pairs: Pairs): void {
  const [last] = writer.all<{ at: string | null }>(
    "SELECT max(decidedAt) AS at FROM IdentityDecision",
  );
  const after = last?.at ? Date.parse(last.at) + 1 : 0;
  const decidedAt = new Date(Math.max(Date.now(), after)).toISOString();
  const titles = titlesOf(writer, pairs.flat());
  for (const pair of pairs) {
    const [first, second] = [...pair].sort() as [string, string];
    writer.insert("IdentityDecision", {
      verdict,
      first,
      second,
      firstTitle: titles.get(first) ?? null,
      secondTitle: titles.get(second) ?? null,
      decidedAt,
    });
  }
}

/** Kept with a decision, which may outlive the digests of its entries. */
function titlesOf(writer: Writer, keys: string[]): Map<string, string> {
  const rows = writer.all<{ entryKey: string; title: string }>(
    `SELECT entryKey, draft ->> '$.title' AS title FROM Sighting
      WHERE entryKey IN (SELECT value FROM json_each(?)) ORDER BY id`,
    JSON.stringify(keys),
  );
  return new Map(rows.map(({ entryKey, title }) => [entryKey, title]));
}

function undo(writer: Writer, id: number): DecisionOutcome | DecisionProblem {
  const rows = writer.all<{ first: string; second: string; decidedAt: string }>(
    `SELECT first, second, decidedAt FROM IdentityDecision WHERE undoneAt IS NULL
      AND decidedAt = (SELECT decidedAt FROM IdentityDecision WHERE id = ?)`,
    id,
  );
  if (rows.length === 0) {
    return problem("unknown-decision");
  }
  const undoneAt = new Date().toISOString();
  writer.run(
    "UPDATE IdentityDecision SET undoneAt = ? WHERE decidedAt = ?",
    undoneAt,
    rows[0]!.decidedAt,
  );
  return settle(
    writer,
    rows.flatMap(({ first, second }) => [first, second]),
  );
}

/** Puts the papers of these entries right, and tells which they are. */
function settle(writer: Writer, keys: string[]): DecisionOutcome {
  const decisions = standingDecisions(writer);
  regroup(writer, papersWithKeys(writer, keys), decisions);
  const slugs = keys.flatMap((key) =>
    writer
      .all<{ slug: string }>(
        "SELECT p.slug FROM Sighting s JOIN Paper p ON p.id = s.paperId WHERE s.entryKey = ?",
        key,
      )
      .map(({ slug }) => slug),
  );
  return { papers: [...new Set(slugs)] };
}

/** The keys of a paper's entries, the oldest first; none for an unknown paper. */
function keysOf(writer: Writer, slug: string): string[] {
  const rows = writer.all<{ entryKey: string }>(
    "SELECT s.entryKey FROM Sighting s JOIN Paper p ON p.id = s.paperId WHERE p.slug = ? ORDER BY s.id",
    slug,
  );
  return [...new Set(rows.map(({ entryKey }) => entryKey))];
}
