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
] as const;
export type QueryField = (typeof QUERY_FIELDS)[number];

export type QueryNode =
  | { kind: "word"; text: string }
  | { kind: "prefix"; text: string }
  /** Exact: not stemmed away from its form. */
  | { kind: "phrase"; text: string }
  /** Restricts the node to a field; `year` takes "2020", "2020..2023", "..2015", "2024..". */
  | { kind: "field"; field: QueryField; node: QueryNode }
  | { kind: "not"; node: QueryNode }
  | { kind: "and"; nodes: QueryNode[] }
  | { kind: "or"; nodes: QueryNode[] };

export interface ParsedQuery {
  /** Undefined when there is nothing to search for. */
  tree?: QueryNode;
  /** One sentence each: what could not be used, and what was done instead. */
  notes: string[];
}
