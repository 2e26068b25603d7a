import { number } from "@/components/ui/count";
import type { Becomes } from "@/lib/ingest/import-state";

type Phrase = (one: boolean) => string;

const BEFORE: Record<Becomes, Phrase> = {
  new: (one) => `would become ${one ? "a new paper" : "new papers"}`,
  merged: (one) => `would join ${one ? "a paper" : "papers"} of your library`,
  repeated: (one) => (one ? "repeats another one of this import" : "repeat others of this import"),
  unchanged: (one) => (one ? "is in the library already" : "are in the library already"),
};

const AFTER: Record<Becomes, Phrase> = {
  new: (one) => `became ${one ? "a new paper" : "new papers"}`,
  merged: (one) => `joined ${one ? "a paper" : "papers"} of your library`,
  repeated: BEFORE.repeated,
  unchanged: (one) => (one ? "was in the library already" : "were in the library already"),
};

/** "12 records would become new papers, 3 would join papers of your library" */
export const recordsBefore = (counts: Record<Becomes, number>) => inWords(counts, BEFORE);

/** "12 records became new papers, 3 joined papers of your library" */
export const recordsAfter = (counts: Record<Becomes, number>) => inWords(counts, AFTER);

function inWords(counts: Record<Becomes, number>, phrases: Record<Becomes, Phrase>): string {
  return (["new", "merged", "repeated", "unchanged"] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind, index) => {
      const count = counts[kind];
      const records = index > 0 ? "" : count === 1 ? " record" : " records";
      return `${number(count)}${records} ${phrases[kind](count === 1)}`;
    })
    .join(", ");
}
