/**
 * What the index in memory cannot tell: where words stand side by side. The leaves of a query that
 * need it are looked up elsewhere first.
 */
import { tokenize } from "@/lib/text/tokens";
import type { DocSet } from "../index/doc-set";
import type { QueryField, QueryNode } from "../query";

export interface Lookup {
  key: string;
  /** Folded words, side by side, exactly so. */
  tokens: string[];
  /** The last token may be the beginning of a word. */
  open: boolean;
  /** One of the text fields; undefined: any. */
  field?: QueryField;
}

/** Docs by the key of the lookup. */
export type Lookups = ReadonlyMap<string, DocSet>;

type Leaf = Extract<QueryNode, { text: string }>;

export function lookupKey({ kind, text }: Leaf, field?: QueryField): string {
  return `${field ?? ""}:${kind}:${text}`;
}

/** All lookups of a query, each once. */
export function lookupsOf(tree: QueryNode): Lookup[] {
  const found = new Map<string, Lookup>();
  collect(tree, undefined, found);
  return [...found.values()];
}

function collect(node: QueryNode, field: QueryField | undefined, found: Map<string, Lookup>): void {
  switch (node.kind) {
    case "and":
    case "or":
      for (const part of node.nodes) collect(part, field, found);
      return;
    case "not":
      collect(node.node, field, found);
      return;
    case "field":
      collect(node.node, node.field, found);
      return;
    case "word":
      return;
    default: {
      const tokens = tokenize(node.text).map((token) => token.text);
      if (tokens.length < 2) return;
      const key = lookupKey(node, field);
      found.set(key, { key, tokens, open: node.kind === "prefix", ...(field && { field }) });
    }
  }
}
