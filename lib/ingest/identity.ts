/** When two entries are one paper. */
import type { PaperFacts } from "@/lib/papers/paper";
import { titleKey } from "@/lib/papers/title-key";
import { fold } from "@/lib/text/tokens";

/** What identity is judged by. */
export type Identifiable = Pick<
  PaperFacts,
  "title" | "abstract" | "authors" | "publishedOn" | "doi" | "arxivId"
>;

/**
 * Where papers may meet: entries that share none of these keys are different papers, entries that
 * share one are candidates for `samePaper`.
 */
function identityKeys(paper: Identifiable): string[] {
  const keys = [`title:${titleKey(paper.title)}`];
  if (paper.doi) keys.push(`doi:${doiKey(paper.doi)}`);
  if (paper.arxivId) keys.push(`arxiv:${arxivKey(paper.arxivId)}`);
  return keys;
}

/**
 * Whether two entries are one paper: an identifier decides where both have it; otherwise the titles
 * must be equal but for spelling and a witness must speak for it: abstracts that share most of
 * their words or, where one has none, authors and years that do not contradict.
 */
export function samePaper(a: Identifiable, b: Identifiable): boolean {
  if (contradict(a, b)) return false;
  if (shareIdentifier(a, b)) return true;
  if (titleKey(a.title) !== titleKey(b.title)) return false;
  if (a.abstract && b.abstract) return sharedWords(a.abstract, b.abstract) >= SAME_ABSTRACT;
  return authorsAgree(a, b) && yearsAgree(a, b);
}

/**
 * The entries of each paper. The result does not depend on the order of `items`: entries that say
 * most are placed first, and one without an abstract joins a paper only if it can be no other.
 */
export function groupByPaper<T>(items: T[], factsOf: (item: T) => Identifiable): T[][] {
  const groups: T[][] = [];
  const groupsAt = new Map<string, Set<T[]>>();
  for (const item of inOrderOfEvidence(items, factsOf)) {
    const facts = factsOf(item);
    const keys = identityKeys(facts);
    const near = new Set(keys.flatMap((key) => [...(groupsAt.get(key) ?? [])]));
    const fitting = [...near].filter(
      (group) =>
        group.some((member) => samePaper(facts, factsOf(member))) &&
        !group.some((member) => contradict(facts, factsOf(member))),
    );
    const chosen = chooseGroup(facts, fitting, factsOf);
    const group = chosen ?? [];
    if (!chosen) groups.push(group);
    group.push(item);
    for (const key of keys) groupsAt.set(key, (groupsAt.get(key) ?? new Set()).add(group));
  }
  return groups;
}

/** Where several papers fit: the one of its identifier, else of its abstract, else no guess. */
function chooseGroup<T>(
  facts: Identifiable,
  fitting: T[][],
  factsOf: (item: T) => Identifiable,
): T[] | undefined {
  if (fitting.length < 2) return fitting[0];
  const identified = fitting.find((group) =>
    group.some((member) => shareIdentifier(facts, factsOf(member))),
  );
  if (identified || facts.abstract) return identified ?? fitting[0];
  return fitting.find((group) => group.every((member) => !factsOf(member).abstract));
}

/** Unrelated abstracts on one subject share up to 0.3 of their longer words, copied ones 0.48. */
const SAME_ABSTRACT = 0.5;

/** Share of the shorter text's words (of five letters and more) that the other has too. */
function sharedWords(a: string, b: string): number {
  const [shorter, longer] = [longWords(a), longWords(b)].sort((x, y) => x.size - y.size);
  if (shorter!.size === 0) return fold(a) === fold(b) ? 1 : 0;
  let shared = 0;
  for (const word of shorter!) if (longer!.has(word)) shared++;
  return shared / shorter!.size;
}

/** Scripts without spaces have no words to speak of: there, pairs of characters stand for them. */
function longWords(text: string): Set<string> {
  const folded = fold(text);
  const words: string[] = folded.match(/\p{L}{5,}/gu) ?? [];
  const ideographs = folded.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2}/gu);
  return new Set([...words, ...(ideographs ?? [])]);
}

function shareIdentifier(a: Identifiable, b: Identifiable): boolean {
  if (a.doi && b.doi && doiKey(a.doi) === doiKey(b.doi)) return true;
  return !!a.arxivId && !!b.arxivId && arxivKey(a.arxivId) === arxivKey(b.arxivId);
}

/** Different identifiers of one kind are different papers; arXiv's DOIs are those of preprints. */
function contradict(a: Identifiable, b: Identifiable): boolean {
  if (a.arxivId && b.arxivId && arxivKey(a.arxivId) !== arxivKey(b.arxivId)) return true;
  if (!a.doi || !b.doi || /arxiv/i.test(a.doi + b.doi)) return false;
  return doiKey(a.doi) !== doiKey(b.doi);
}

function authorsAgree(a: Identifiable, b: Identifiable): boolean {
  if (a.authors.length === 0 || b.authors.length === 0) return true;
  const families = new Set(a.authors.map((author) => fold(author.family)));
  return b.authors.some((author) => families.has(fold(author.family)));
}

/** A preprint may come some years before its publication. */
const YEARS_APART = 3;

function yearsAgree(a: Identifiable, b: Identifiable): boolean {
  if (!a.publishedOn || !b.publishedOn) return true;
  return (
    Math.abs(Number.parseInt(a.publishedOn, 10) - Number.parseInt(b.publishedOn, 10)) <= YEARS_APART
  );
}

function inOrderOfEvidence<T>(items: T[], factsOf: (item: T) => Identifiable): T[] {
  return items
    .map((item) => ({ item, ...evidence(factsOf(item)) }))
    .sort(
      (a, b) =>
        b.strength - a.strength || (a.content < b.content ? -1 : a.content > b.content ? 1 : 0),
    )
    .map(({ item }) => item);
}

function evidence(paper: Identifiable): { strength: number; content: string } {
  const { title, abstract, authors, publishedOn, doi, arxivId } = paper;
  return {
    strength: (abstract ? 2 : 0) + (doi || arxivId ? 1 : 0),
    content: JSON.stringify([title, abstract, authors, publishedOn, doi, arxivId]),
  };
}

function doiKey(doi: string): string {
  return doi.toLowerCase().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/, "");
}

/** Without the version: "2305.19268v2" and "2305.19268" are one paper. */
function arxivKey(id: string): string {
  return id
    .toLowerCase()
    .replace(/^arxiv:/, "")
    .replace(/v\d+$/, "");
}
