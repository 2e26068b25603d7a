/** Names for regions, chosen among the terms that set each apart. */
import { LabelBook } from "@/lib/map/label-book";
import { fitness, standsAlone } from "@/lib/map/label-fitness";
import { initialsOf, isInitialsOf, labelStems, sameWords, shareWord } from "@/lib/map/label-words";
import type { GroupTerm } from "@/lib/map/region-terms";
import type { Vocabulary } from "@/lib/semantics/vocabulary";

export interface GroupName {
  label: string;
  /** The terms that set the group apart, best first, as the texts write them. */
  terms: string[];
  /** Places of the label's terms in the vocabulary. */
  labelTerms: readonly number[];
}

/** A group to be named. */
export interface NamelessGroup {
  size: number;
  /** Best first. */
  candidates: readonly GroupTerm[];
  /** Terms of the labels of the regions that it lies in. */
  around: readonly number[];
  /** Its papers that have each of some terms. */
  having: (terms: readonly number[]) => ReadonlyMap<number, readonly number[]>;
}

const TERMS = 8;
/** What a group is called whose texts have nothing in common. */
const NAMELESS = "various";

/**
 * A name for each group of a level: one term where it covers enough of the group, else two
 * ("pruning and routing"). On the level, and from a region to those around it, no label is part or
 * abbreviation of another; no two on the map are of the same words.
 * @param everywhere the labels of the levels above, which these are added to
 */
export function nameGroups(
  groups: readonly NamelessGroup[],
  vocabulary: Vocabulary,
  everywhere: LabelBook,
): GroupName[] {
  const { keys, forms } = vocabulary;
  const level = new LabelBook();
  const isFree = (group: number, term: number) =>
    !everywhere.has(keys[term]!) &&
    !level.clashes(keys[term]!, forms[term]!) &&
    !groups[group]!.around.some((other) => alike(term, other, vocabulary));
  const labels = groups.map((): GroupTerm[] => []);
  const take = (group: number, term: GroupTerm) => {
    labels[group]!.push(term);
    level.add(keys[term.term]!, forms[term.term]!);
    everywhere.add(keys[term.term]!, forms[term.term]!);
  };
  // The clearest name anywhere is given first, so that it goes to the group that owns it.
  const queue = groups
    .flatMap(({ candidates, size }, group) =>
      mainTerms(candidates, size, vocabulary).map((term, rank) => ({ group, term, rank })),
    )
    .sort((a, b) => b.term.score - a.term.score || a.group - b.group || a.rank - b.rank);
  for (const { group, term } of queue) {
    if (labels[group]!.length === 0 && isFree(group, term.term)) take(group, term);
  }
  groups.forEach((named, group) => {
    const { candidates, size } = named;
    const main = labels[group]![0] ?? candidates.find(({ term }) => isFree(group, term));
    if (!main) return;
    if (labels[group]!.length === 0) take(group, main);
    if (suffices(main, size, keys)) return;
    const free = candidates.filter(({ term }) => isFree(group, term));
    const company = companyOf(main, free, named, vocabulary);
    if (company) take(group, company);
  });
  return groups.map(({ candidates }, group) => {
    const named = labels[group]!.toSorted((a, b) => b.papers - a.papers);
    const shown = named.map(({ term }) => term);
    for (const { term } of candidates) {
      if (shown.length >= TERMS) break;
      if (!shown.some((other) => alike(term, other, vocabulary))) shown.push(term);
    }
    return {
      label: named.map(({ term }) => readable(forms[term]!)).join(" and ") || NAMELESS,
      labelTerms: named.map(({ term }) => term),
      terms: shown.map((term) => forms[term]!),
    };
  });
}

/** Parts of a group that a phrase, or a single word, must cover to name the group alone. */
const ENOUGH = { phrase: 0.25, word: 0.4 };
/** Terms among which company is looked for, and the part of the group it must add. */
const COMPANY = 12;
const LEAST_ADDED = 0.12;
/** Part of a word's papers that a phrase with it must have to say it in full. */
const FULLER = 0.25;
/** A term that a smaller part of the group has names a corner of it, not the group. */
const FAIR = 0.12;

function suffices({ term, papers }: GroupTerm, size: number, keys: readonly string[]): boolean {
  return papers / size >= (keys[term]!.includes(" ") ? ENOUGH.phrase : ENOUGH.word);
}

/**
 * The terms that may stand first in a name. An abbreviation is written out; a word gives way to a
 * phrase with it that is nearly as frequent, and one that says too little alone to any.
 */
function mainTerms(
  candidates: readonly GroupTerm[],
  size: number,
  { keys, forms }: Vocabulary,
): GroupTerm[] {
  const inFull = new Map<string, GroupTerm>();
  const phrasesWith = new Map<string, GroupTerm[]>();
  for (const phrase of candidates) {
    const [key, form] = [keys[phrase.term]!, forms[phrase.term]!];
    if (!key.includes(" ") || fitness(key, form) === 0) continue;
    const initials = initialsOf(form);
    if (!inFull.has(initials)) inFull.set(initials, phrase);
    for (const stem of labelStems(key)) {
      phrasesWith.set(stem, [...(phrasesWith.get(stem) ?? []), phrase]);
    }
  }
  const fuller = (word: GroupTerm) => {
    const [key, form] = [keys[word.term]!, forms[word.term]!];
    const fewest = standsAlone(key, form) ? FULLER * word.papers : 2;
    const [stem] = labelStems(key);
    return phrasesWith.get(stem!)?.find(({ papers }) => papers >= fewest);
  };
  return candidates.flatMap((candidate) => {
    const key = keys[candidate.term]!;
    const chosen =
      inFull.get(forms[candidate.term]!.replace(/s$/, "")) ??
      (key.includes(" ") ? candidate : (fuller(candidate) ?? candidate));
    const covers = Math.min(1, chosen.papers / (FAIR * size));
    const score = candidate.score * covers * fitness(keys[chosen.term]!, forms[chosen.term]!);
    return score > 0 ? [{ ...chosen, score }] : [];
  });
}

/** The term that adds most to a name that says too little of the group. */
function companyOf(
  main: GroupTerm,
  free: readonly GroupTerm[],
  { size, having }: NamelessGroup,
  vocabulary: Vocabulary,
): GroupTerm | undefined {
  const { keys, forms } = vocabulary;
  const others = mainTerms(free, size, vocabulary)
    .sort((a, b) => b.score - a.score || a.term - b.term)
    .slice(0, COMPANY)
    .filter(({ term }) => !alike(main.term, term, vocabulary))
    .filter(({ term }) => !shareWord(keys[main.term]!, keys[term]!))
    .filter(({ term }) => !echoes(forms[main.term]!, forms[term]!));
  if (others.length === 0) return undefined;
  const papers = having([main, ...others].map(({ term }) => term));
  const covered = new Set(papers.get(main.term));
  const [company] = others
    .map((other) => {
      const added = papers.get(other.term)!.filter((paper) => !covered.has(paper)).length;
      return { other, added, worth: other.score * added };
    })
    .filter(({ added }) => added > 1 && added >= LEAST_ADDED * size)
    .sort((a, b) => b.worth - a.worth || a.other.term - b.other.term);
  return company?.other;
}

/** Nouns that are counted are said in the plural. */
function readable(form: string): string {
  return COUNTED.test(form) ? `${form}s` : form;
}

const COUNTED =
  /(?:^|\s)(?:agent|algorithm|crystal|embedding|game|graph|idea|image|kernel|model|network|neuron|prompt|robot|swarm|system|tensor|transformer|transition|video)$/i;

/** Whether one is part or abbreviation of the other. */
function alike(a: number, b: number, { keys, forms }: Vocabulary): boolean {
  return (
    sameWords(keys[a]!, keys[b]!) ||
    isInitialsOf(forms[a]!, forms[b]!) ||
    isInitialsOf(forms[b]!, forms[a]!)
  );
}

/** "multimodal, modality" says one thing twice. */
function echoes(a: string, b: string): boolean {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return one.includes(other.slice(0, 5)) || other.includes(one.slice(0, 5));
}
