/**
 * A query as what must hold and what is wanted: plain words may be missing from a paper that
 * matches only in part; phrases, fields, beginnings, alternatives and exclusions hold for all.
 */
import { isStopWord } from "@/lib/text/stop-words";
import { tokenize } from "@/lib/text/tokens";
import type { QueryNode } from "../query";

export type WordNode = Extract<QueryNode, { kind: "word" }>;

export interface QueryPlan {
  words: WordNode[];
  hard: QueryNode[];
}

export function planQuery(tree: QueryNode): QueryPlan {
  const parts = tree.kind === "and" ? tree.nodes : [tree];
  const words = parts.filter((part) => part.kind === "word");
  const telling = words.filter(({ text }) => !saysNothing(text));
  return {
    // "To be or not to be" has nothing but such words.
    words: telling.length > 0 ? telling : words,
    hard: parts.filter((part) => part.kind !== "word"),
  };
}

function saysNothing(text: string): boolean {
  return tokenize(text).every((token) => isStopWord(token.text));
}
