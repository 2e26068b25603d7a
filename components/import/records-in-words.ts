import { number } from "@/components/ui/count";
import type { Becomes } from "@/lib/ingest/import-state";

type Phrase = (one: boolean) => string;
type Fate = Becomes | "leftOut";

const BEFORE: Record<Fate, Phrase> = {
  new: (one) => `would become ${one ? "a new paper" : "new papers"}`,
  merged: (one) => `would join ${one ? "a paper" : "papers"} of your library`,
  repeated: (one) => (one ? "repeats another one of this import" : "repeat others of this import"),
  unchanged: (one) => (one ? "is in the library already" : "are in the library already"),
  leftOut: (one) => (one ? "is left out by you" : "are left out by you"),
};

const AFTER: Record<Fate, Phrase> = {
  new: (one) => `became ${one ? "a new paper" : "new papers"}`,
  merged: (one) => `joined ${one ? "a paper" : "papers"} of your library`,
  repeated: BEFORE.repeated,
  unchanged: (one) => (one ? "was in the library already" : "were in the library already"),
  leftOut: (one) => (one ? "was left out by you" : "were left out by you"),
};

const BECOMES = ["new", "merged", "repeated", "unchanged"] as const;

/**
 * "12 records would become new papers, 3 would join papers of your library"
 * @param leftOut those among them that are left out
 */
export function recordsBefore(
  counts: Record<Becomes, number>,
  leftOut: Partial<Record<Becomes, number>> = {},
): string {
  const left = (kind: Becomes) => leftOut[kind] ?? 0;
  const rest = BECOMES.map((kind) => [kind, counts[kind] - left(kind)] as const);
  const sum = BECOMES.reduce((total, kind) => total + left(kind), 0);
  return inWords([...rest, ["leftOut", sum]], BEFORE);
}

/** "12 records became new papers, 3 joined papers of your library" */
export function recordsAfter(counts: Record<Becomes, number> & { leftOut?: number }): string {
  const stored = BECOMES.map((kind) => [kind, counts[kind]] as const);
  return inWords([...stored, ["leftOut", counts.leftOut ?? 0]], AFTER);
}

function inWords(counts: (readonly [Fate, number])[], phrases: Record<Fate, Phrase>): string {
  return counts
    .filter(([, count]) => count > 0)
    .map(([kind, count], index) => {
      const records = index > 0 ? "" : count === 1 ? " record" : " records";
      return `${number(count)}${records} ${phrases[kind](count === 1)}`;
    })
    .join(", ");
}
