/**
 * The query tree as SQL. Index queries are built from folded tokens only, each in quotes, so no
 * text of the user ever reaches FTS5 as syntax.
 */

import type { QueryField, QueryNode } from "@/lib/search/query";
import type { HasFlag } from "@/lib/search/selection";
import { parseYearRange } from "@/lib/search/year-range";
import { tokenize } from "@/lib/text/tokens";
import { Prisma } from "./generated/client";
import { hasCondition, yearCondition } from "./paper-conditions";

/** Stemmed words, or forms as written (phrases and prefixes). */
const TEXT_INDEXES = ["paper_words", "paper_forms"] as const;
type TextIndex = (typeof TEXT_INDEXES)[number];
type Column = "title" | "abstract" | "authors" | "venue";

/** Part of a query: a match in one text index, which may be joined with others, or a condition. */
type Piece = { index: TextIndex; match: string } | { condition: Prisma.Sql };

/** bm25 weights of the columns title, abstract, authors, venue. */
const COLUMN_WEIGHTS = Prisma.raw("8.0, 1.0, 4.0, 2.0");

const FIELD_COLUMNS: Partial<Record<QueryField, Column>> = {
  title: "title",
  abstract: "abstract",
  author: "authors",
  venue: "venue",
};

/** Condition on `Paper p`: the papers that the query finds. */
export function queryCondition(tree: QueryNode): Prisma.Sql {
  return asCondition(compile(tree));
}

/** Scores to join to `Paper p`; lower is better (bm25 as FTS5 gives it, title above abstract). */
export interface Relevance {
  /** Common table expressions, without WITH. */
  tables: Prisma.Sql[];
  joins: Prisma.Sql;
  score: Prisma.Sql;
}

/** Undefined when the query has no word that could be found in a text. */
export function relevance(tree: QueryNode): Relevance | undefined {
  const wanted: { index: TextIndex; match: string }[] = [];
  collectWanted(tree, undefined, wanted);
  const indexes = TEXT_INDEXES.filter((index) => wanted.some((piece) => piece.index === index));
  if (indexes.length === 0) return undefined;
  const tables = indexes.map((index) => {
    const table = Prisma.raw(index);
    const matches = wanted.filter((piece) => piece.index === index).map((piece) => piece.match);
    return Prisma.sql`${scored(index)} AS MATERIALIZED (
      SELECT rowid AS id, bm25(${table}, ${COLUMN_WEIGHTS}) AS score
      FROM ${table} WHERE ${table} MATCH ${matches.join(" OR ")})`;
  });
  const joins = indexes.map((index) => Prisma.sql`LEFT JOIN ${scored(index)} USING (id)`);
  const scores = indexes.map((index) => Prisma.sql`coalesce(${scored(index)}.score, 0)`);
  return { tables, joins: Prisma.join(joins, " "), score: Prisma.join(scores, " + ") };
}

function scored(index: TextIndex): Prisma.Sql {
  return Prisma.raw(`scored_${index}`);
}

function collectWanted(
  node: QueryNode,
  column: Column | undefined,
  wanted: { index: TextIndex; match: string }[],
): void {
  if (node.kind === "not") return;
  if (node.kind === "and" || node.kind === "or") {
    for (const part of node.nodes) collectWanted(part, column, wanted);
  } else if (node.kind === "field") {
    const inner = FIELD_COLUMNS[node.field];
    if (inner) collectWanted(node.node, inner, wanted);
  } else {
    const piece = textPiece(node, column);
    if (piece) wanted.push(piece);
  }
}

function compile(node: QueryNode, column?: Column): Piece {
  switch (node.kind) {
    case "word":
    case "prefix":
    case "phrase":
      return textPiece(node, column) ?? EVERYTHING;
    case "not":
      return { condition: Prisma.sql`NOT ${asCondition(compile(node.node, column))}` };
    case "and":
      return combine(
        node.nodes.map((part) => compile(part, column)),
        "AND",
      );
    case "or":
      return combine(
        node.nodes.map((part) => compile(part, column)),
        "OR",
      );
    case "field": {
      const inner = FIELD_COLUMNS[node.field];
      return inner ? compile(node.node, inner) : { condition: attributes(node.field, node.node) };
    }
  }
}

/** A word without letters or digits, such as "++", restricts nothing. */
const EVERYTHING: Piece = { condition: Prisma.sql`TRUE` };

type TextLeaf = Extract<QueryNode, { text: string }>;

function textPiece(leaf: TextLeaf, column?: Column) {
  const tokens = tokenize(leaf.text).map((token) => token.text);
  if (tokens.length === 0) return undefined;
  const words = `"${tokens.join(" ")}"`;
  const match = (column ? `{${column}} : ` : "") + words + (leaf.kind === "prefix" ? " *" : "");
  const index: TextIndex = leaf.kind === "word" ? "paper_words" : "paper_forms";
  return { index, match: `(${match})` };
}

/** Matches in the same index become one lookup; the rest is joined by SQL. */
function combine(pieces: Piece[], operator: "AND" | "OR"): Piece {
  const conditions = pieces.flatMap((piece) => ("condition" in piece ? [piece.condition] : []));
  const merged = TEXT_INDEXES.flatMap((index) => {
    const matches = pieces.flatMap((piece) =>
      "match" in piece && piece.index === index ? [piece.match] : [],
    );
    return matches.length ? [{ index, match: `(${matches.join(` ${operator} `)})` }] : [];
  });
  if (conditions.length === 0 && merged.length === 1) return merged[0]!;
  const all = [...merged.map(asCondition), ...conditions];
  return { condition: Prisma.sql`(${Prisma.join(all, ` ${operator} `)})` };
}

function asCondition(piece: Piece): Prisma.Sql {
  if ("condition" in piece) return piece.condition;
  const table = Prisma.raw(piece.index);
  return Prisma.sql`p.id IN (SELECT rowid FROM ${table} WHERE ${table} MATCH ${piece.match})`;
}

/** Fields that are not in the text index: themes, key phrases, years, sources, flags. */
function attributes(field: QueryField, node: QueryNode): Prisma.Sql {
  switch (node.kind) {
    case "not":
      return Prisma.sql`NOT ${attributes(field, node.node)}`;
    case "and":
    case "or": {
      const parts = node.nodes.map((part) => attributes(field, part));
      return Prisma.sql`(${Prisma.join(parts, node.kind === "and" ? " AND " : " OR ")})`;
    }
    case "field":
      return asCondition(compile(node));
    default:
      return attribute(field, node.text);
  }
}

function attribute(field: QueryField, text: string): Prisma.Sql {
  const like = `%${text.replace(/[\\%_]/g, "\\$&").replace(/[-_\s]+/g, "%")}%`;
  switch (field) {
    case "theme":
      return Prisma.sql`p.id IN (SELECT a.paperId FROM PaperTheme a JOIN Theme v ON v.id = a.themeId
        WHERE v.id = ${text} OR v.label LIKE ${like} ESCAPE '\\')`;
    case "keyword":
      return Prisma.sql`p.id IN (SELECT a.paperId FROM PaperKeyword a JOIN Keyword v ON v.id = a.keywordId
        WHERE v.id = ${text} OR v.label LIKE ${like} ESCAPE '\\')`;
    case "source":
      return Prisma.sql`p.id IN (SELECT a.paperId FROM Sighting a JOIN Digest d ON d.id = a.digestId
        JOIN Source v ON v.id = d.sourceId WHERE v.id = ${text} OR v.name LIKE ${like} ESCAPE '\\')`;
    case "year": {
      const range = parseYearRange(text);
      return range ? yearCondition(range) : Prisma.sql`FALSE`;
    }
    case "has":
      return hasCondition(text as HasFlag);
    case "arxiv":
      return Prisma.sql`coalesce(lower(p.arxivId) = ${text}, FALSE)`;
    case "doi":
      return Prisma.sql`coalesce(lower(p.doi) = ${text}, FALSE)`;
    default:
      return Prisma.sql`FALSE`;
  }
}
