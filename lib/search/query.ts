/** The tree of a parsed query; `syntax.ts` reads and prints it, `lib/db` compiles it for the index. */

export const QUERY_FIELDS = [
  "title",
  "abstract",
  "author",
  "venue",
  "theme",
  "keyword",
  "year",
  "source",
  "has",
  "arxiv",
  "doi",
] as const;
export type QueryField = (typeof QUERY_FIELDS)[number];

export type QueryNode =
  /**
   * Stemmed. Keeps its text as typed, so it may be several tokens ("8-bit", "LLM.int8()"): these
   * stand side by side in the paper, each stemmed.
   */
  | { kind: "word"; text: string }
  /** The last token of the text begins a word; tokens before it are whole. */
  | { kind: "prefix"; text: string }
  /** Exact: not stemmed away from its form. */
  | { kind: "phrase"; text: string }
  /**
   * Restricts the node to a field; `year` takes "2020", "2020..2023", "..2015", "2024..". `arxiv` and
   * `doi` take one word, the id as `identifiers.ts` spells it. The parser puts fields on single words,
   * prefixes and phrases: `title:(a b)` becomes `title:a title:b`.
   */
  | { kind: "field"; field: QueryField; node: QueryNode }
  /** The parser puts it beside something to find, never alone or as a whole alternative. */
  | { kind: "not"; node: QueryNode }
  | { kind: "and"; nodes: QueryNode[] }
  | { kind: "or"; nodes: QueryNode[] };

export interface ParsedQuery {
  /** Undefined when there is nothing to search for. */
  tree?: QueryNode;
  /** One sentence each: what could not be used, and what was done instead. */
  notes: string[];
}
