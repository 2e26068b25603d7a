/** "Did you mean": words that the library does not have, and the nearest that it has. */
import { stem, tokenize } from "@/lib/text/tokens";
import { editDistance, tolerableEdits } from "./edit-distance";
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

/** Numbers are not misspelt words, and endless words are no words. */
const CORRECTABLE = /^\p{L}{1,40}$/u;
/** What one edit more must be outweighed by: e^5, about 150 times as many papers. */
const EDIT_COST = 5;
/** People seldom miss the first letter. */
const FIRST_LETTER_COST = 2;

/** Undefined when the word is known (if `stemmed`, in any form), or nothing is near enough. */
function nearestWord(word: string, stemmed: boolean, vocabulary: Vocabulary): string | undefined {
  if (!CORRECTABLE.test(word) || vocabulary.has(word)) return undefined;
  const most = tolerableEdits(word);
  if (most === 0) return undefined;
  const root = stem(word);
  const letters = letterSet(word);
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
