/**
 * A query as what must hold and what is wanted: plain words may be missing from a paper that
 * matches only in part; phrases, fields, beginnings, alternatives and exclusions hold for all.
 */
import { tokenize } from "@/lib/text/tokens";
import { isUnspaced, unspacedWords } from "@/lib/text/unspaced";
import type { QueryNode } from "../query";
import { tellingWords } from "./request-words";

export type WordNode = Extract<QueryNode, { kind: "word" }>;

export interface QueryPlan {
  /** Those that tell what is asked about; repeated where the query repeats them. */
  words: WordNode[];
  hard: QueryNode[];
}

/** So many plain words beside one another are a sentence. */
const SENTENCE = 8;

export function planQuery(tree: QueryNode): QueryPlan {
  const parts = isSentence(tree) ? opened(tree) : tree.kind === "and" ? tree.nodes : [tree];
  const words = parts.filter((part) => part.kind === "word").flatMap(apart);
  return {
    words: tellingWords(words.map(({ text }) => text)).map((i) => words[i]!),
    hard: parts.filter((part) => part.kind !== "word"),
  };
}

/**
 * A clause in a script without spaces is as many words as it has pairs of characters; "BERT模型" are
 * two in two scripts.
 */
function apart(word: WordNode): WordNode[] {
  if (!isUnspaced(word.text)) return [word];
  const words = unspacedWords(word.text);
  const several = words.length >= CLAUSE || !words.every(isUnspaced);
  return several ? words.map((text) => ({ kind: "word", text })) : [word];
}

const CLAUSE = 4;

function isSentence(tree: QueryNode): boolean {
  if (tree.kind === "or") return tree.nodes.some(isSentence);
  return tree.kind === "and" && tree.nodes.filter(({ kind }) => kind === "word").length >= SENTENCE;
}

/** In a sentence, quotation marks, brackets and "OR" (in capitals throughout) are just how it is written. */
function opened(node: QueryNode): QueryNode[] {
  if (node.kind === "and" || node.kind === "or") return node.nodes.flatMap(opened);
  if (node.kind !== "phrase") return [node];
  return tokenize(node.text).map(({ text }) => ({ kind: "word", text }));
}
