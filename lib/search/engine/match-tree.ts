/** The docs that a query tree matches strictly. */
import { isCodeName, queryWord } from "@/lib/text/query-words";
import { type Token, tokenize } from "@/lib/text/tokens";
import { isUnspaced } from "@/lib/text/unspaced";
import { both, butNot, type DocSet, either, emptySet, fullSet } from "../index/doc-set";
import type { LibraryIndex, TextIndex } from "../index/library-index";
import { findBeginning } from "../index/string-table";
import type { QueryField, QueryNode } from "../query";
import { docsWithAttribute } from "./attributes";
import type { Budget } from "./budget";
import { type Lookups, lookupKey } from "./lookups";
import {
  docsWithBeginning,
  docsWithForm,
  docsWithTerm,
  postingsOfTerm,
  TEXT_FIELDS,
} from "./postings";

export interface MatchContext {
  index: LibraryIndex;
  /** What the index cannot tell: the docs of exact phrases and identifiers. */
  lookups: Lookups;
  /** Parts that it does not cover find nothing. */
  budget: Budget;
}

/** @param field the text field that the node is restricted to */
export function matchingDocs(node: QueryNode, context: MatchContext, field?: QueryField): DocSet {
  const { docs } = context.index;
  switch (node.kind) {
    case "not":
      return butNot(fullSet(docs), matchingDocs(node.node, context, field));
    case "and":
      return node.nodes.map((part) => matchingDocs(part, context, field)).reduce(both);
    case "or":
      return node.nodes.map((part) => matchingDocs(part, context, field)).reduce(either);
    case "field":
      return isTextField(node.field)
        ? matchingDocs(node.node, context, node.field)
        : docsWithAttribute(node.field, node.node, context);
    default:
      return leafDocs(node, context, field);
  }
}

export function isTextField(field: QueryField): boolean {
  return TEXT_FIELDS[field] !== undefined;
}

type Leaf = Extract<QueryNode, { text: string }>;

function leafDocs(leaf: Leaf, context: MatchContext, field?: QueryField): DocSet {
  const { text, docs } = context.index;
  const column = field && TEXT_FIELDS[field];
  const tokens = tokenize(leaf.text);
  // A word without letters or digits, such as "++", restricts nothing.
  if (tokens.length === 0) return fullSet(docs);
  if (leaf.kind !== "phrase" && !context.budget.spend(leafCost(leaf, text))) return emptySet(docs);
  const withWord = (word: string) =>
    queryWord(word)
      .map((terms) => terms.map((term) => docsWithTerm(text, docs, term, column)).reduce(both))
      .reduce(either);
  if (leaf.kind === "word") return withWord(leaf.text);
  if (tokens.length > 1) {
    return context.lookups.get(lookupKey(leaf, field)) ?? emptySet(docs);
  }
  const [token] = tokens as [Token];
  if (leaf.kind === "prefix") return docsWithBeginning(text, docs, token.text, column);
  const written = leaf.text.slice(token.start, token.end);
  // These have no other forms than themselves.
  if (isCodeName(leaf.text)) return withWord(leaf.text);
  if (isUnspaced(written)) return withWord(written);
  return docsWithForm(text, docs, token.text, column);
}

/** The postings that a word or a beginning looks at. */
function leafCost({ kind, text: asked }: Leaf, text: TextIndex): number {
  if (kind === "word") {
    return queryWord(asked)
      .flat()
      .reduce((sum, term) => sum + postingsOfTerm(text, term), 0);
  }
  const [from, to] = findBeginning(text.forms, tokenize(asked).at(-1)?.text ?? "");
  let cost = 0;
  for (let form = from; form < to; form++) cost += text.formDocs[form]!;
  return cost;
}
