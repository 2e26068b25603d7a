/** Word sequences of a text that could be key phrases, by rules that need no part-of-speech tags. */
import { cutPaper } from "./cut-paper";
import { PhraseUnits } from "./phrase-units";
import { CONTENT } from "./vocabulary";

/** Units of a phrase, at most. */
const LONGEST = 4;

/**
 * Is told of each candidate, in order of their first unit, the shorter first.
 * @param from,to its units in the text, end exclusive
 * @param low,high its key; a hyphenated compound is one unit, yet has the key of its words
 * @param generic none of its words says much alone: "language model", "different task"
 * @param whole nothing that could belong to it stands before or after it
 */
export type Visit = (
  from: number,
  to: number,
  low: number,
  high: number,
  generic: boolean,
  whole: boolean,
) => void;

export function forEachCandidate(units: PhraseUnits, visit: Visit): void {
  for (let start = 0; start < units.count; start++) {
    if (!units.opens(start)) continue;
    const joined = units.meets(start);
    const longest = Math.min(start + LONGEST, units.count);
    let low: number | undefined;
    let high: number | undefined;
    let generic = true;
    for (let end = start; end < longest && (end === start || units.joins(end)); end++) {
      low = units.lowWith(low, end);
      high = units.highWith(high, end);
      generic &&= units.roles[end] !== CONTENT;
      if (!units.opens(end) || units.noEnd[end]) continue;
      visit(start, end + 1, low, high, generic, !joined && !units.meets(end + 1));
    }
  }
}

export interface Candidate {
  key: string;
  /** As the text writes it. */
  form: string;
  /** How many units it has, and where the first stands among the text's. */
  units: number;
  start: number;
  generic: boolean;
  low: number;
  high: number;
}

/** Those of a text, where there are few texts. */
export function phraseCandidates(text: string): Candidate[] {
  const units = new PhraseUnits();
  units.read(cutPaper({ title: text }));
  const candidates: Candidate[] = [];
  forEachCandidate(units, (from, to, low, high, generic) => {
    const written = { key: units.key(from, to), form: units.form(from, to) };
    const start = from - units.firstOfTitle;
    candidates.push({ ...written, units: to - from, start, generic, low, high });
  });
  return candidates;
}

/** The longest that a text begins with. */
export function candidateAtStart(text: string): Candidate | undefined {
  const units = new PhraseUnits();
  units.read(cutPaper({ title: text }));
  const start = units.firstOfTitle;
  let longest: Omit<Candidate, "key" | "form" | "start"> | undefined;
  forEachCandidate(units, (from, to, low, high, generic) => {
    if (from === start) longest = { units: to - from, generic, low, high };
  });
  if (!longest) return undefined;
  const end = start + longest.units;
  return { ...longest, start: 0, key: units.key(start, end), form: units.form(start, end) };
}
