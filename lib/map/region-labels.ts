/** Names for groups of papers: the words and phrases that set each group apart from the rest. */
import { isInitialsOf, sameWords } from "@/lib/map/label-words";
import type { TermVectors } from "@/lib/semantics/term-vectors";
import { isGenericStem } from "@/lib/text/stop-words";

export interface Grouping {
  /** The documents of each group. */
  members: readonly (readonly number[])[];
  /** How central each document is to its group, in (0, 1]; in the order of `members`. */
  centrality: readonly ArrayLike<number>[];
}

export interface GroupName {
  label: string;
  /** The terms that set the group apart, best first, as the texts write them. */
  terms: string[];
  /** Index of the label in the vocabulary; none for a group that shares no term. */
  labelTerm?: number;
}

interface Candidate {
  term: number;
  score: number;
}

const TERMS = 8;
/** What a group is called whose texts have nothing in common. */
const NAMELESS = "various";

/**
 * A name for each group by class-based tf-idf (Grootendorst 2022, arXiv:2203.05794) over the
 * words and phrases of its documents, the central ones counting more. Of two labels none is part
 * or abbreviation of the other; `taken(group)` is a term that a group's label must not repeat.
 */
export function nameGroups(
  vectors: TermVectors,
  grouping: Grouping,
  taken: (group: number) => number | undefined = () => undefined,
): GroupName[] {
  const { keys, forms } = vectors.vocabulary;
  const clash = (a: number, b: number) =>
    sameWords(keys[a]!, keys[b]!) ||
    isInitialsOf(forms[a]!, forms[b]!) ||
    isInitialsOf(forms[b]!, forms[a]!);
  const ranked = grouping.members.map((_, group) => rankTerms(vectors, grouping, group));
  const labels = ranked.map((): number | undefined => undefined);
  // The clearest name anywhere is given first, so that it goes to the group that owns it.
  const queue = ranked
    .flatMap((candidates, group) => candidates.map(({ term, score }) => ({ group, term, score })))
    .sort((a, b) => b.score - a.score || a.group - b.group || a.term - b.term);
  for (const { group, term } of queue) {
    if (labels[group] !== undefined) continue;
    const inFull = ranked[group]!.find((other) => isInitialsOf(forms[term]!, forms[other.term]!));
    const name = inFull?.term ?? term;
    const others = [...labels, taken(group)].filter((other) => other !== undefined);
    if (!others.some((other) => clash(name, other))) labels[group] = name;
  }
  return ranked.map((candidates, group) => {
    const label = labels[group];
    const chosen = label === undefined ? [] : [label];
    for (const { term } of candidates) {
      if (chosen.length >= TERMS) break;
      if (!chosen.some((other) => clash(term, other))) chosen.push(term);
    }
    const elsewhere = labels.filter((other, at) => other !== undefined && at !== group);
    const free = chosen.slice(1).filter((term) => !elsewhere.some((other) => clash(term, other!)));
    return {
      label: label === undefined ? NAMELESS : labelText(vectors, label, free),
      terms: chosen.map((term) => forms[term]!),
      labelTerm: label,
    };
  });
}

/** How far down its terms a single word may look for company. */
const COMPANY = 3;

/** A single word leaves open what is meant, so another term of the group keeps it company. */
function labelText({ vocabulary }: TermVectors, label: number, others: number[]): string {
  const { keys, forms } = vocabulary;
  if (/[\s-]/.test(forms[label]!)) return forms[label]!;
  const near = others.slice(0, COMPANY).filter((term) => !echoes(forms[label]!, forms[term]!));
  const company = near.find((term) => isTellingPhrase(keys[term]!)) ?? near[0];
  return company === undefined ? forms[label]! : `${forms[label]!}, ${forms[company]!}`;
}

/** "multimodal, modality" says one thing twice. */
function echoes(a: string, b: string): boolean {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return one.includes(other.slice(0, 5)) || other.includes(one.slice(0, 5));
}

function isTellingPhrase(key: string): boolean {
  const stems = key.split(" ");
  return stems.length > 1 && !stems.some(isGenericStem);
}

const CANDIDATES = 60;
const SMOOTHING = 0.01;

/**
 * Terms of a group, best first: how much of the group's texts they make up, how many of its papers
 * have them, and how few of the others do.
 */
function rankTerms(vectors: TermVectors, grouping: Grouping, group: number): Candidate[] {
  const { vocabulary, starts, terms, weights, documents } = vectors;
  const members = grouping.members[group]!;
  const tallies = new Map<number, { mass: number; share: number; papers: number }>();
  let size = 0;
  members.forEach((paper, i) => {
    const centrality = grouping.centrality[group]![i]!;
    size += centrality;
    for (let at = starts[paper]!; at < starts[paper + 1]!; at++) {
      const term = terms[at]!;
      const tally = tallies.get(term) ?? { mass: 0, share: 0, papers: 0 };
      tally.mass += (centrality * weights[at]!) / vocabulary.salience[term]!;
      tally.share += centrality;
      tally.papers += 1;
      tallies.set(term, tally);
    }
  });
  const fewest = Math.min(2, members.length);
  return [...tallies]
    .filter(([, { papers }]) => papers >= fewest)
    .map(([term, { mass, share, papers }]) => {
      const elsewhere = (vocabulary.documentFrequency[term]! - papers) / documents;
      const lift = Math.log((share / size + SMOOTHING) / (elsewhere + SMOOTHING));
      const clarity = vocabulary.clarity[term]!;
      return { term, score: (mass / size) * (share / size) * lift * clarity };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.term - b.term)
    .slice(0, CANDIDATES);
}
