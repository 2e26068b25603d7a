/** "Did you mean": words that the library does not have, and the nearest that it has. */
import { stem, tokenize } from "@/lib/text/tokens";
import type { QueryNode } from "./query";
import { printQuery } from "./syntax";

/** Folded words of the library, as `tokenize` cuts them, with the number of papers that have them. */
export type Vocabulary = ReadonlyMap<string, number>;

/**
 * The query with its unknown words replaced by the nearest known ones; undefined when every word is
 * known, in some form, or nothing is near. Prefixes, exclusions, and fields with a vocabulary of
 * their own (themes, sources …) are left as they are.
 */
export function didYouMean(vocabulary: Vocabulary, tree: QueryNode): string | undefined {
  const before = printQuery(tree);
  const after = printQuery(correct(tree, vocabulary));
  return after === before ? undefined : after;
}

function correct(node: QueryNode, vocabulary: Vocabulary): QueryNode {
  switch (node.kind) {
    case "word":
    case "phrase":
      return { ...node, text: correctText(node, vocabulary) };
    case "and":
    case "or":
      return { ...node, nodes: node.nodes.map((part) => correct(part, vocabulary)) };
    case "field":
      return ["title", "abstract", "author", "venue"].includes(node.field)
        ? { ...node, node: correct(node.node, vocabulary) }
        : node;
    default:
      return node;
  }
}

function correctText({ kind, text }: { kind: string; text: string }, vocabulary: Vocabulary) {
  return tokenize(text).reduceRight((corrected, token) => {
    const better = nearestWord(token.text, kind === "word", vocabulary);
    if (better === undefined) return corrected;
    return corrected.slice(0, token.start) + better + corrected.slice(token.end);
  }, text);
}

/** Short words have too many neighbours, and numbers are not misspelt words. */
const CORRECTABLE = /^\p{L}{4,40}$/u;
/** What one edit more must be outweighed by: e^5, about 150 times as many papers. */
const EDIT_COST = 5;
/** People seldom miss the first letter. */
const FIRST_LETTER_COST = 2;

/** Undefined when the word is known (if `stemmed`, in any form), or nothing is near enough. */
function nearestWord(word: string, stemmed: boolean, vocabulary: Vocabulary): string | undefined {
  if (!CORRECTABLE.test(word) || vocabulary.has(word)) return undefined;
  const root = stem(word);
  const letters = letterSet(word);
  const most = word.length < 8 ? 1 : 2;
  let best: string | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const [candidate, papers] of vocabulary) {
    if (Math.abs(candidate.length - word.length) > 4) continue;
    if (stemmed && candidate.startsWith(word.slice(0, 3)) && stem(candidate) === root) {
      return undefined;
    }
    // An edit changes at most two letters of the set, so most candidates need no comparison.
    if (bitCount(letters ^ letterSet(candidate)) > 2 * most) continue;
    const distance = editDistance(word, candidate, most);
    if (distance > most) continue;
    const firstLetter = candidate[0] === word[0] ? 0 : FIRST_LETTER_COST;
    const score = Math.log1p(papers) - distance * EDIT_COST - firstLetter;
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

/**
 * Damerau-Levenshtein distance in its restricted form (optimal string alignment): insertions,
 * deletions, substitutions, and swaps of neighbours (Damerau 1964, doi:10.1145/363958.363994).
 * Anything above `most` is returned as `most + 1`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(substitution, last[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length]!, most + 1);
}

/** Which letters a word has, one bit each; other letters than a–z share bits. */
function letterSet(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i += 1) set |= 1 << (word.charCodeAt(i) & 31);
  return set;
}

function bitCount(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
