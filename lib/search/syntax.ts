/**
 * The query syntax: text to tree and back.
 *
 *     query = and { "OR" and }          adjacency binds tighter than OR
 *     and   = unit { ["AND"] unit }
 *     unit  = ("-" | "NOT") unit | field ":" unit | "(" query ")" | "phrase" | prefix* | word
 *
 * Exclusions alone exclude from everything.
 * Every text parses. What cannot be taken as meant is searched as words, and a note says so.
 */

import type { ParsedQuery, QueryField, QueryNode } from "./query";
import { HAS_FLAGS } from "./selection";
import {
  type Lexeme,
  lex,
  type Note,
  noteEmptyField,
  plainWord,
  type QueryLeaf,
} from "./syntax-lexemes";
import { formatYearRange, parseYearRange } from "./year-range";

/** Brackets nested deeper than this are ignored. */
const MAX_DEPTH = 20;

/** Parses a query; never throws. `printQuery(tree)` parses to the same tree. */
export function parseQuery(text: string): ParsedQuery {
  const notes = new Set<string>();
  const note: Note = (sentence) => notes.add(sentence);
  const lexemes = settleOperators(balance(lex(text, note), note), note);
  const tree = new Builder(lexemes, note).query();
  if (tree === undefined && text.trim() !== "" && notes.size === 0) {
    note("There is nothing to search for: words need letters or digits.");
  }
  return { tree, notes: [...notes] };
}

/** The canonical text of a tree. */
export function printQuery(tree: QueryNode): string {
  switch (tree.kind) {
    case "word":
      return tree.text;
    case "prefix":
      return `${tree.text}*`;
    case "phrase":
      return `"${tree.text}"`;
    case "field":
      return `${tree.field}:${printUnit(tree.node)}`;
    case "not":
      return `-${printUnit(tree.node)}`;
    case "and":
      return tree.nodes.map((n) => (n.kind === "or" ? printUnit(n) : printQuery(n))).join(" ");
    case "or":
      return tree.nodes.map(printQuery).join(" OR ");
  }
}

function printUnit(node: QueryNode): string {
  return node.kind === "and" || node.kind === "or" ? `(${printQuery(node)})` : printQuery(node);
}

/** Takes out brackets without a partner, and those nested too deep. */
function balance(lexemes: Lexeme[], note: Note): Lexeme[] {
  const dropped = new Set<number>();
  const open: number[] = [];
  for (const [index, { kind }] of lexemes.entries()) {
    if (kind === "open") open.push(index);
    if (kind !== "close") continue;
    const start = open.pop();
    if (start === undefined) {
      dropped.add(index);
      note("A closing bracket has no opening one, so it is left out.");
    } else if (open.length >= MAX_DEPTH) {
      dropped.add(start).add(index);
      note(`Brackets nested more than ${MAX_DEPTH} deep are left out.`);
    }
  }
  for (const index of open) {
    dropped.add(index);
    note("An opening bracket is never closed, so it is left out.");
  }
  return lexemes.filter((_, index) => !dropped.has(index));
}

/** Operators and fields that have nothing to work on become words. */
function settleOperators(lexemes: Lexeme[], note: Note): Lexeme[] {
  const settled: Lexeme[] = [];
  for (const [index, lexeme] of lexemes.entries()) {
    const { kind } = lexeme;
    const next = lexemes[index + 1]?.kind;
    const before = settled.at(-1)?.kind;
    const begins = next === "leaf" || next === "open" || next === "not" || next === "field";
    if (kind === "field" && (!begins || next === "field")) {
      noteEmptyField(lexeme.field, note);
      settled.push(plainWord(lexeme.field));
    } else if (
      (kind === "not" && !begins) ||
      ((kind === "or" || kind === "and") && !(begins && (before === "leaf" || before === "close")))
    ) {
      note(`“${kind.toUpperCase()}” has nothing to join here, so it is searched as a word.`);
      settled.push(plainWord(kind));
    } else {
      settled.push(lexeme);
    }
  }
  return settled;
}

/** Recursive descent over balanced, settled lexemes; undefined is an empty pair of brackets. */
class Builder {
  private at = 0;

  constructor(
    private readonly lexemes: Lexeme[],
    private readonly note: Note,
  ) {}

  query(field?: QueryField): QueryNode | undefined {
    const branches = [this.and(field)];
    while (this.lexemes[this.at]?.kind === "or") {
      this.at += 1;
      branches.push(this.and(field));
    }
    return combine("or", branches);
  }

  private and(field?: QueryField): QueryNode | undefined {
    const nodes: (QueryNode | undefined)[] = [];
    for (;;) {
      const kind = this.lexemes[this.at]?.kind;
      if (kind === undefined || kind === "or" || kind === "close") return combine("and", nodes);
      if (kind === "and") this.at += 1;
      else nodes.push(this.unit(field));
    }
  }

  private unit(field?: QueryField): QueryNode | undefined {
    const lexeme = this.lexemes[this.at];
    this.at += 1;
    switch (lexeme?.kind) {
      case "not":
        return negate(this.unit(field));
      case "field":
        return this.unit(lexeme.field);
      case "leaf":
        return field === undefined ? lexeme.node : inField(field, lexeme.node, this.note);
      case "open": {
        const group = this.query(field);
        this.at += 1;
        return group;
      }
    }
  }
}

function inField(field: QueryField, leaf: QueryLeaf, note: Note): QueryNode {
  if (field === "year") {
    const range = parseYearRange(leaf.text.replace(/^(\d{4})[-\u2013](\d{4})$/, "$1..$2"));
    if (range)
      return { kind: "field", field, node: { kind: "word", text: formatYearRange(range) } };
    note(
      `“${leaf.text}” is no year (2020, 2019..2023, ..2015, 2024..), so it is searched as text.`,
    );
    return leaf;
  }
  if (field === "has") {
    const flag = HAS_FLAGS.find((known) => known === leaf.text.toLowerCase());
    if (flag) return { kind: "field", field, node: { kind: "word", text: flag } };
    note(`“has:” takes ${HAS_FLAGS.join(", ")}, so “${leaf.text}” is searched as text.`);
    return leaf;
  }
  return { kind: "field", field, node: leaf };
}

/** Joins what there is, without needless nesting. */
function combine(kind: "and" | "or", parts: (QueryNode | undefined)[]): QueryNode | undefined {
  const nodes = parts
    .filter((part) => part !== undefined)
    .flatMap((part) => (part.kind === kind ? part.nodes : [part]));
  return nodes.length > 1 ? { kind, nodes } : nodes[0];
}

function negate(node: QueryNode | undefined): QueryNode | undefined {
  if (node === undefined) return undefined;
  return node.kind === "not" ? node.node : { kind: "not", node };
}
