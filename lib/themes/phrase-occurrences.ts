/** Where a paper has which phrases. */
import { type Candidate, phraseCandidates } from "./phrase-candidates";

export interface KeyPhraseSource {
  title: string;
  abstract?: string;
}

export interface Occurrences {
  candidate: Candidate;
  inTitle: number;
  inAbstract: number;
  /** Occurrences with nothing before or after that could belong to the phrase. */
  whole: number;
  /** First units of the occurrences; the abstract's are numbered on from `ABSTRACT`. */
  starts: number[];
  /** As written, once per occurrence. */
  forms: string[];
}

/** What the first units of the abstract are numbered on from. */
export const ABSTRACT = 1_000_000;

/** The phrases of a paper by their keys. */
export function occurrencesIn({ title, abstract = "" }: KeyPhraseSource): Map<string, Occurrences> {
  const all = new Map<string, Occurrences>();
  // The abstract first: its spelling of a phrase is closer to running text than the title's.
  for (const [text, offset] of [
    [abstract, ABSTRACT],
    [title, 0],
  ] as const) {
    for (const candidate of phraseCandidates(text)) {
      let found = all.get(candidate.key);
      if (!found) {
        found = { candidate, inTitle: 0, inAbstract: 0, whole: 0, starts: [], forms: [] };
        all.set(candidate.key, found);
      }
      if (offset) found.inAbstract++;
      else found.inTitle++;
      if (candidate.whole) found.whole++;
      found.starts.push(candidate.start + offset);
      found.forms.push(candidate.form);
    }
  }
  return all;
}

export function repeats({ inTitle, inAbstract }: Occurrences): boolean {
  return inTitle > 0 || inAbstract > 1;
}

export function union(a: Occurrences, b: Occurrences): Occurrences {
  return {
    candidate: a.candidate,
    inTitle: a.inTitle + b.inTitle,
    inAbstract: a.inAbstract + b.inAbstract,
    whole: a.whole + b.whole,
    starts: [...a.starts, ...b.starts],
    forms: [...a.forms, ...b.forms],
  };
}

/** The units that each occurrence covers. */
export function unitsOf({ starts, candidate }: Occurrences): number[][] {
  return starts.map((start) => candidate.units.map((_, offset) => start + offset));
}

/** Key of the longest phrase that a text begins with. */
export function keyOf(text: string): string | undefined {
  return phraseCandidates(text)
    .filter(({ start }) => start === 0)
    .at(-1)?.key;
}
