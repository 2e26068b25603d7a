/** Names for groups of papers: the words and phrases that set each group apart from the rest. */
import type { TermVectors } from "@/lib/semantics/term-vectors";
import { isGenericWord, isStopWord } from "@/lib/text/stop-words";

export interface RegionName {
  label: string;
  /** More terms that set the region apart, best first; the first is the label. */
  terms: string[];
}

interface Candidate {
  term: number;
  score: number;
}

const TERMS = 8;

/**
 * Names for the groups 0 to `groups` - 1 that `groupOf` sorts the documents into, by class-based
 * tf-idf (Grootendorst 2022, arXiv:2203.05794) over the documents that have a term. No label is
 * part of another's, and none is used twice; names in `taken` are left to others.
 */
export function nameGroups(
  vectors: TermVectors,
  groupOf: ArrayLike<number>,
  groups: number,
  taken: readonly string[] = [],
): RegionName[] {
  const { keys, forms } = vectors.vocabulary;
  const candidates = rankTerms(vectors, groupOf, groups);
  const labels = new Array<number | undefined>(groups);
  const used = taken.map((key) => key.split(" "));
  // The clearest name anywhere is given first, so that it goes to the group that owns it.
  const queue = candidates
    .flatMap((ranked, group) => ranked.map(({ term, score }) => ({ group, term, score })))
    .sort((a, b) => b.score - a.score || a.group - b.group || a.term - b.term);
  for (const { group, term } of queue) {
    const stems = keys[term]!.split(" ");
    if (labels[group] !== undefined || used.some((other) => nested(stems, other))) continue;
    labels[group] = term;
    used.push(stems);
  }
  return candidates.map((ranked, group) => {
    const chosen = labels[group] === undefined ? [] : [labels[group]];
    for (const { term } of ranked) {
      if (chosen.length >= TERMS) break;
      const stems = keys[term]!.split(" ");
      if (!chosen.some((other) => nested(stems, keys[other]!.split(" ")))) chosen.push(term);
    }
    const terms = chosen.map((term) => forms[term]!);
    return { label: terms[0] ?? "unnamed", terms };
  });
}

/** Whether all words of one are in the other. */
function nested(a: readonly string[], b: readonly string[]): boolean {
  return a.every((stem) => b.includes(stem)) || b.every((stem) => a.includes(stem));
}

function rankTerms(
  vectors: TermVectors,
  groupOf: ArrayLike<number>,
  groups: number,
): Candidate[][] {
  const { vocabulary, starts, terms, documents } = vectors;
  const sizes = new Uint32Array(groups);
  const inGroup = Array.from({ length: groups }, () => new Map<number, number>());
  for (let i = 0; i < documents; i++) {
    const group = groupOf[i]!;
    sizes[group]! += 1;
    const counts = inGroup[group]!;
    for (let at = starts[i]!; at < starts[i + 1]!; at++) {
      counts.set(terms[at]!, (counts.get(terms[at]!) ?? 0) + vectors.weights[at]!);
    }
  }
  return inGroup.map((mass, group) => {
    const total = sizes[group]!;
    return [...mass]
      .map(([term, weight]) => ({
        term,
        score: (weight / total) * clarity(vocabulary.keys[term]!, vocabulary.words[term]!),
      }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.term - b.term)
      .slice(0, CANDIDATES);
  });
}

const CANDIDATES = 60;

/** Phrases name a field better than single words do; words that go with anything do not at all. */
function clarity(key: string, words: number): number {
  const stems = key.split(" ").filter((stem) => !isStopWord(stem));
  const generic = stems.filter(isGenericWord).length;
  if (generic === stems.length) return 0;
  if (words === 1) return 1;
  return generic === 0 ? 2.2 : 1.5;
}
