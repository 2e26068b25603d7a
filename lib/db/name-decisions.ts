/** People's decisions about names: made, listed, taken back. */
import type { Verdict } from "@/lib/ingest/decisions";
import type { NameDecisionRecord } from "@/lib/papers/name-record";
import { database } from "./client";
import { DECISION_PROBLEMS } from "./decision-problems";
import type { DecisionProblem } from "./decisions";
import { divideNames, uniteNames } from "./store/known-names";
import { type Writer, writeLibrary } from "./store/writer";

/** What a person can decide about names, which are known by the slugs of how they are written. */
export type NameDecision =
  | { action: "same-name" | "different-names"; names: [string, string] }
  | { action: "undo-names"; decision: number };

/** Keeps the decision and gives the papers to whom they are of; the index follows later. */
export function decideNames(
  decision: NameDecision,
): Promise<DecisionProblem | { names: string[] }> {
  return writeLibrary((writer) => {
    const names =
      decision.action === "undo-names" ? undo(writer, decision.decision) : keep(writer, decision);
    if ("code" in names) return names;
    divideNames(writer);
    uniteNames(writer);
    return { names };
  });
}

function keep(
  writer: Writer,
  { action, names }: Exclude<NameDecision, { action: "undo-names" }>,
): string[] | DecisionProblem {
  const known = writer.all(
    "SELECT id FROM Author WHERE id IN (SELECT value FROM json_each(?))",
    JSON.stringify(names),
  );
  if (known.length < 2) return problem("unknown-name");
  const [first, second] = [...names].sort() as [string, string];
  const verdict: Verdict = action === "same-name" ? "same" : "different";
  const decidedAt = new Date().toISOString();
  writer.insert("NameDecision", { verdict, first, second, decidedAt });
  return names;
}

function undo(writer: Writer, id: number): string[] | DecisionProblem {
  const [row] = writer.all<{ first: string; second: string }>(
    "SELECT first, second FROM NameDecision WHERE id = ? AND undoneAt IS NULL",
    id,
  );
  if (!row) return problem("unknown-decision");
  writer.run("UPDATE NameDecision SET undoneAt = ? WHERE id = ?", new Date().toISOString(), id);
  return [row.first, row.second];
}

function problem(code: keyof typeof DECISION_PROBLEMS): DecisionProblem {
  return { code, message: DECISION_PROBLEMS[code] };
}

/**
 * The newest first.
 * @param about only those about one of these names that stand
 */
export async function nameDecisionLog(
  limit: number,
  about?: string[],
): Promise<NameDecisionRecord[]> {
  const of = about && { in: about };
  const rows = await database().nameDecision.findMany({
    where: of && { undoneAt: null, OR: [{ first: of }, { second: of }] },
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
    take: limit,
  });
  return rows.map(({ id, verdict, first, second, decidedAt, undoneAt }) => ({
    id,
    verdict: verdict === "same" ? "same" : "different",
    decidedAt,
    undoneAt: undoneAt ?? undefined,
    names: [first, second],
  }));
}
