/** What speaks for two entries of one title being one paper, and what against it. */
import type { AuthorName } from "@/lib/papers/paper";
import { fold } from "@/lib/text/tokens";

/** Unrelated abstracts on one subject share up to 0.3 of their longer words, copied ones 0.48. */
export const SAME_ABSTRACT = 0.5;
/** What abstracts share that the same people wrote of the same work for two readers. */
export const REWRITTEN_ABSTRACT = 0.3;

/** Share of the shorter text's words (of five letters and more) that the other has too. */
export function sharedWords(a: string, b: string): number {
  const [shorter, longer] = [longWords(a), longWords(b)].sort((x, y) => x.size - y.size);
  if (shorter!.size === 0) return fold(a) === fold(b) ? 1 : 0;
  let shared = 0;
  for (const word of shorter!) if (longer!.has(word)) shared++;
  return shared / shorter!.size;
}

/** 1 for texts of the same longer words, 0 for texts that share none (Dice's coefficient). */
export function likeWords(a: string, b: string): number {
  const [ours, theirs] = [longWords(a), longWords(b)];
  const shared = [...ours].filter((word) => theirs.has(word)).length;
  return (2 * shared) / (ours.size + theirs.size || 1);
}

/** Scripts without spaces have no words to speak of: there, pairs of characters stand for them. */
function longWords(text: string): Set<string> {
  const folded = fold(text);
  const words: string[] = folded.match(/\p{L}{5,}/gu) ?? [];
  const ideographs = folded.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2}/gu);
  return new Set([...words, ...(ideographs ?? [])]);
}

/**
 * Share of the shorter list's people that the other list has too, by their family names; undefined
 * where one of the lists is empty. Listings mix up the order of names: a name that one has as the
 * family's may be the given one of the other.
 */
export function sharedAuthors(
  a: readonly AuthorName[],
  b: readonly AuthorName[],
): number | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  const [shorter, longer] = [a, b].sort((x, y) => x.length - y.length);
  const families = new Set(longer!.map(familyKey));
  const givens = new Set(longer!.map(({ given = "" }) => fold(given)));
  const shared = shorter!.filter(
    (name) =>
      families.has(familyKey(name)) ||
      (name.given !== undefined && givens.has(fold(name.family)) && families.has(fold(name.given))),
  );
  return shared.length / shorter!.length;
}

/** The last word of a family name: particles are left out as often as not ("van der Berg"). */
function familyKey({ family }: AuthorName): string {
  return fold(family).split(" ").at(-1)!;
}

/** A preprint may come some years before its publication. */
const YEARS_APART = 3;

export function yearsAgree(a: string | undefined, b: string | undefined): boolean {
  if (!a || !b) return true;
  return Math.abs(Number.parseInt(a, 10) - Number.parseInt(b, 10)) <= YEARS_APART;
}
