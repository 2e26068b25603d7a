/**
 * What the index in memory cannot tell: where words stand side by side, and who has an identifier.
 * The leaves of a query that need it are looked up elsewhere first.
 */
import { tokenize } from "@/lib/text/tokens";
import type { DocSet } from "../index/doc-set";
import type { QueryField, QueryNode } from "../query";

export type Lookup = PhraseLookup | IdentifierLookup;

export interface PhraseLookup {
  kind: "phrase";
  key: string;
  /** Folded words, side by side, exactly so. */
  tokens: string[];
  /** The last token may be the beginning of a word. */
  open: boolean;
  /** One of the text fields; undefined: any. */
  field?: QueryField;
}

export interface IdentifierLookup {
  kind: "arxiv" | "doi";
  key: string;
  /** As `identifiers.ts` spells it. */
  id: string;
}

/** Docs by the key of the lookup. */
export type Lookups = ReadonlyMap<string, DocSet>;

type Leaf = Extract<QueryNode, { text: string }>;

export function lookupKey({ kind, text }: Leaf, field?: QueryField): string {
  return `${field ?? ""}:${kind}:${text}`;
}

/** Each costs some milliseconds in a large library; phrases beyond these find nothing. */
const MOST_LOOKUPS = 16;

/** The lookups of a query, each once. */
export function lookupsOf(tree: QueryNode): Lookup[] {
  const found = new Map<string, Lookup>();
  collect(tree, undefined, found);
  return [...found.values()].slice(0, MOST_LOOKUPS);
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
    case "word": {
      if (field !== "arxiv" && field !== "doi") return;
      const key = lookupKey(node, field);
      found.set(key, { kind: field, key, id: node.text });
      return;
    }
    default: {
      const text = field === "author" ? asInByline(node.text) : node.text;
      const tokens = tokenize(text).map((token) => token.text);
      if (tokens.length < 2) return;
      const key = lookupKey(node, field);
      found.set(key, {
        kind: "phrase",
        key,
        tokens,
        open: node.kind === "prefix",
        ...(field && { field }),
      });
    }
  }
}

/** "Campolongo, Elizabeth" is "Elizabeth Campolongo" in a byline. */
function asInByline(name: string): string {
  const [family, given, ...more] = name.split(",");
  return given === undefined || more.length > 0 ? name : `${given} ${family}`;
}
