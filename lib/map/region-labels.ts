/** Names for groups of papers: the words and phrases that set each group apart from the rest. */
import { isInitialsOf, sameWords } from "@/lib/map/label-words";
import { isFaintStem } from "@/lib/semantics/faint-words";
import type { TermVectors } from "@/lib/semantics/term-vectors";
import { isGenericStem } from "@/lib/text/stop-words";
import { stem } from "@/lib/text/tokens";

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
  /** The papers of the group that have the term. */
  papers: readonly number[];
}

const TERMS = 8;
/** What a group is called whose texts have nothing in common. */
const NAMELESS = "various";

/**
 * A name for each group by class-based tf-idf (Grootendorst 2022, arXiv:2203.05794) over the
 * words and phrases of its documents, the central ones counting more: one term where it covers
 * enough of the group, else two ("pruning and routing"). Of two labels none is part or
 * abbreviation of the other; `taken(group)` is a term that a group's label must not repeat.
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
    const free = candidates.filter(({ term }) => !elsewhere.some((other) => clash(term, other!)));
    const own = candidates.find(({ term }) => term === label);
    return {
      label: own ? labelText(vectors, own, free, grouping.members[group]!.length) : NAMELESS,
      terms: chosen.map((term) => forms[term]!),
      labelTerm: label,
    };
  });
}

/** Parts of a group that a phrase, or a single word, must cover to name the group alone. */
const ENOUGH = { phrase: 0.4, word: 0.55 };
/** Part of the group that a phrase must cover to stand in for a single word. */
const FAIR = 0.3;
/** Terms among which company is looked for, and the part of the group it must add. */
const COMPANY = 25;
const LEAST_ADDED = 0.15;

/** One term, or two where one says too little of the group: first the one that more papers have. */
function labelText(
  { vocabulary }: TermVectors,
  best: Candidate,
  others: readonly Candidate[],
  size: number,
): string {
  const { keys, forms } = vocabulary;
  const text = ({ term }: Candidate) => readable(forms[term]!);
  const coverage = ({ papers }: Candidate) => papers.length / size;
  const phrases = others.filter(({ term }) => isPhrase(keys[term]!));
  const own = nameAmong(best, phrases);
  if (coverage(own) >= (isPhrase(keys[own.term]!) ? ENOUGH.phrase : ENOUGH.word)) return text(own);
  if (own !== best && sameWords(keys[own.term]!, keys[best.term]!)) return text(own);
  const covered = new Set(own.papers);
  const [company] = others
    .slice(0, COMPANY)
    .filter(({ term }) => vocabulary.idf[term]! > COMMON)
    .filter(({ term }) => !MODIFIER.test(forms[term]!) && !UNFINISHED.test(forms[term]!))
    .filter(({ term }) => !sameWords(keys[own.term]!, keys[term]!))
    .filter(({ term }) => !echoes(forms[own.term]!, forms[term]!))
    .map((other) => {
      const added = other.papers.filter((paper) => !covered.has(paper)).length;
      return { ...other, added, worth: other.score * added };
    })
    .filter(({ added }) => added > 1 && added >= LEAST_ADDED * size)
    .sort((a, b) => b.worth - a.worth || a.term - b.term);
  if (!company) return text(own);
  const pair = coverage(company) > coverage(own) ? [company, own] : [own, company];
  return pair.map(text).join(" and ");

  /** A word that leaves open what is meant gives way to a phrase: one with it, or a fair one. */
  function nameAmong(word: Candidate, candidates: readonly Candidate[]): Candidate {
    const vague = VAGUE.has(keys[word.term]!);
    if (isPhrase(keys[word.term]!) || (!vague && coverage(word) >= ENOUGH.word)) return word;
    const telling = candidates.filter(({ term }) => !keys[term]!.split(" ").every(isGenericStem));
    const longer = telling.find(({ term }) => sameWords(keys[term]!, keys[word.term]!));
    if (vague) return longer ?? telling[0] ?? word;
    return telling.find((other) => coverage(other) >= FAIR) ?? word;
  }
}

/** Terms of less inverse document frequency are in every fifth paper: poor company. */
const COMMON = 1.6;

/** Words that name no field alone, by their stems. */
const VAGUE = new Set(["idea", "novelty", "algorithm", "energy"].map(stem));

/** Nouns that are counted are said in the plural; a modifier needs something to modify. */
function readable(form: string): string {
  if (COUNTED.test(form)) return `${form}s`;
  if (/^multi-?modal$/i.test(form)) return `${form} models`;
  return MODIFIER.test(form) ? `${form} systems` : form;
}

const COUNTED =
  /(?:^|\s)(?:agent|crystal|embedding|game|graph|idea|image|kernel|model|network|neuron|prompt|robot|swarm|system|tensor|transformer|transition|video)$/i;
/** By the ending, as far as single words go. */
const MODIFIER = /^(?:\S+(?:.al|ive|ous|[^st]ic|equilibrium|-dependent)|quantum)$/;

/** "learning new", "real-world": what they were said of is missing. */
const UNFINISHED = /(?:^|[\s-])(?:new|novel|world|unseen|different)$/i;

function isPhrase(key: string): boolean {
  return key.includes(" ");
}

/** "multimodal, modality" says one thing twice. */
function echoes(a: string, b: string): boolean {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return one.includes(other.slice(0, 5)) || other.includes(one.slice(0, 5));
}

const CANDIDATES = 60;
const SMOOTHING = 0.01;
/** What a word counts that could stand in any field. */
const FAINT = 0.2;

/**
 * Terms of a group, best first: how much of the group's texts they make up, how many of its papers
 * have them, and how few of the others do.
 */
function rankTerms(vectors: TermVectors, grouping: Grouping, group: number): Candidate[] {
  const { vocabulary, starts, terms, weights, documents } = vectors;
  const members = grouping.members[group]!;
  const tallies = new Map<number, { mass: number; share: number; papers: number[] }>();
  let size = 0;
  members.forEach((paper, i) => {
    const centrality = grouping.centrality[group]![i]!;
    size += centrality;
    for (let at = starts[paper]!; at < starts[paper + 1]!; at++) {
      const term = terms[at]!;
      const tally = tallies.get(term) ?? { mass: 0, share: 0, papers: [] };
      tally.mass += (centrality * weights[at]!) / vocabulary.salience[term]!;
      tally.share += centrality;
      tally.papers.push(paper);
      tallies.set(term, tally);
    }
  });
  const fewest = Math.min(2, members.length);
  return [...tallies]
    .filter(([, { papers }]) => papers.length >= fewest)
    .map(([term, { mass, share, papers }]) => {
      const elsewhere = (vocabulary.documentFrequency[term]! - papers.length) / documents;
      const lift = Math.log((share / size + SMOOTHING) / (elsewhere + SMOOTHING));
      const clarity = vocabulary.clarity[term]!;
      const faint = isFaintStem(vocabulary.keys[term]!) ? FAINT : 1;
      return { term, papers, score: (mass / size) * (share / size) * lift * clarity * faint };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.term - b.term)
    .slice(0, CANDIDATES);
}
