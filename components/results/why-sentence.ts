/** Why a paper is among the results, in words. */
import type { Why, WhyTerm } from "@/lib/search/answer";

/** Text in which the query's own words are set off. */
export type SentencePart = string | { term: string };

/** "Matches *emergent* in title and abstract, *abilities* in abstract; 12% by meaning, near: scaling". */
export function whySentence(
  { terms, meaning, concepts }: Why,
  /** Whether words were searched for, and not only papers like others. */
  wordsAsked = true,
): SentencePart[] {
  const near = concepts.length > 0 ? `, near: ${concepts.join(", ")}` : "";
  if (!wordsAsked) return [`Alike in meaning${near}`];
  if (terms.length === 0) return [`Too few of the words: it matches by meaning${near}`];
  const matches = byFields(terms).flatMap((group, index): SentencePart[] => [
    index === 0 ? "Matches " : ", ",
    ...group.flatMap(({ text }, at): SentencePart[] => [
      separator(at, group.length),
      { term: text },
    ]),
    ` in ${listed(group[0]!.fields)}`,
  ]);
  const byMeaning = meaning >= 0.005 ? [`; ${percent(meaning)} by meaning${near}`] : [];
  return [...matches, ...byMeaning].filter((part) => part !== "");
}

/** 0.124 → "12%"; a share that is there is never nothing. */
export function percent(share: number): string {
  return share > 0 && share < 0.01 ? "under 1%" : `${Math.round(share * 100)}%`;
}

/** Terms that stand in the same fields, together. */
function byFields(terms: WhyTerm[]): WhyTerm[][] {
  const groups = new Map<string, WhyTerm[]>();
  for (const term of terms) {
    const key = term.fields.join();
    groups.set(key, [...(groups.get(key) ?? []), term]);
  }
  return [...groups.values()];
}

/** "title", "title and abstract", "title, abstract and venue". */
function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join();
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

function separator(at: number, length: number): string {
  if (at === 0) return "";
  return at === length - 1 ? " and " : ", ";
}
