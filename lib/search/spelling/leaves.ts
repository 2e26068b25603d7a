/** The words and phrases of a query that may be misspelt. */
import type { QueryField, QueryNode } from "../query";

export type Spellable = Extract<QueryNode, { kind: "word" | "phrase" }>;

/** What a word or phrase may have been meant to be. */
export interface Reading {
  text: string;
  /** How likely it was meant, as a logarithm. */
  likelihood: number;
}

/** The tree with each of them as `change` makes it; not beginnings and what is excluded. */
export function rewriteLeaves(
  node: QueryNode,
  change: (leaf: Spellable, field: QueryField | undefined) => QueryNode,
  field?: QueryField,
): QueryNode {
  switch (node.kind) {
    case "word":
    case "phrase":
      return change(node, field);
    case "and":
    case "or":
      return { ...node, nodes: node.nodes.map((part) => rewriteLeaves(part, change, field)) };
    case "field":
      return { ...node, node: rewriteLeaves(node.node, change, node.field) };
    default:
      return node;
  }
}
