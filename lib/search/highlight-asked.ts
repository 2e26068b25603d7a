/** What of a query may be marked in a text: what papers are found by, not what is excluded. */
import { joinedPair, queryWord } from "@/lib/text/query-words";
import { isStopWord } from "@/lib/text/stop-words";
import { tokenize } from "@/lib/text/tokens";
import { planQuery } from "./engine/query-plan";
import type { QueryNode } from "./query";

export type TextField = "title" | "abstract";

/** One word, beginning or phrase of the query. */
export type Asked = AskedWord | AskedForms;

export interface AskedWord {
  /** As `queryWord` gives them, and the words that it makes with its neighbours. */
  alternatives: string[][];
}

export interface AskedForms {
  /** Folded words, side by side. */
  forms: string[];
  /** The last one may only be the beginning of a word. */
  open: boolean;
}

/** In a query of more words than this, those that every abstract has are not worth a mark. */
const FEW_WORDS = 6;

/** In the order of the query, each once; what says nothing is left out (see `planQuery`). */
export function askedOf(tree: QueryNode | undefined, field: TextField): readonly Asked[] {
  if (tree === undefined) return [];
  const known = made.get(tree)?.[field];
  if (known) return known;
  const asked = readAsked(tree, field);
  made.set(tree, { ...made.get(tree), [field]: asked });
  return asked;
}

/** One query marks many texts. */
const made = new WeakMap<QueryNode, Partial<Record<TextField, Asked[]>>>();

function readAsked(tree: QueryNode, field: TextField): Asked[] {
  const { words, hard } = planQuery(tree);
  const asked = words.map((word) => ({ alternatives: queryWord(word.text) }));
  for (let i = 1; i < words.length; i++) {
    const [a, b] = [words[i - 1]!.text, words[i]!.text];
    if (!isOneToken(a) || !isOneToken(b)) continue;
    for (const word of [asked[i - 1]!, asked[i]!]) word.alternatives.push([joinedPair(a, b)]);
  }
  const long = words.length > FEW_WORDS;
  const worthy = asked.filter((_, i) => !(long && saysNothing(words[i]!.text)));
  const all = [...worthy, ...hard.flatMap((node) => askedIn(node, field))];
  return [...new Map(all.map((one) => [nameOf(one), one])).values()];
}

/** Equal for what marks the same. */
function nameOf(asked: Asked): string {
  if ("alternatives" in asked) return asked.alternatives[0]?.join(" ") ?? "";
  return `"${asked.forms.join(" ")}"${asked.open ? "*" : ""}`;
}

function saysNothing(text: string): boolean {
  return tokenize(text).every((token) => isStopWord(token.text));
}

function isOneToken(text: string): boolean {
  return tokenize(text).length === 1;
}

function askedIn(node: QueryNode, field: TextField): Asked[] {
  switch (node.kind) {
    case "not":
      return [];
    case "and":
    case "or":
      return node.nodes.flatMap((part) => askedIn(part, field));
    case "field":
      return node.field === field ? askedIn(node.node, field) : [];
    case "word":
      return [{ alternatives: queryWord(node.text) }];
    default:
      return [
        { forms: tokenize(node.text).map((token) => token.text), open: node.kind === "prefix" },
      ];
  }
}
