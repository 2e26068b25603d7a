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
import { inField, withoutField } from "./syntax-fields";
import { type Lexeme, lex, type Note, noteEmptyField, plainWord } from "./syntax-lexemes";

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

/** The canonical text of a tree: neighbours in the same field share it, `title:(a b)`. */
export function printQuery(tree: QueryNode): string {
  if (tree.kind !== "and" && tree.kind !== "or") return printNode(tree);
  const runs: QueryNode[][] = [];
  for (const node of tree.nodes) {
    const run = runs.at(-1);
    if (run && sharedField([...run, node])) run.push(node);
    else runs.push([node]);
  }
  return runs
    .map((nodes) =>
      nodes.length > 1 ? printUnit({ ...tree, nodes }) : printBranch(tree.kind, nodes[0]!),
    )
    .join(tree.kind === "or" ? " OR " : " ");
}

function printNode(node: QueryNode): string {
  switch (node.kind) {
    case "word":
      return node.text;
    case "prefix":
      return `${node.text}*`;
    case "phrase":
      return `"${node.text}"`;
    case "field":
      return `${node.field}:${printUnit(node.node)}`;
    case "not":
      return `-${printUnit(node.node)}`;
    case "and":
      return node.nodes.map((part) => printBranch("and", part)).join(" ");
    case "or":
      return node.nodes.map((part) => printBranch("or", part)).join(" OR ");
  }
}

function printBranch(of: "and" | "or", node: QueryNode): string {
  return of === "and" && node.kind === "or" ? printUnit(node) : printNode(node);
}

function printUnit(node: QueryNode): string {
  if (node.kind !== "and" && node.kind !== "or") return printNode(node);
  const field = sharedField(node.nodes);
  if (field === undefined) return `(${printNode(node)})`;
  const inner = node.nodes.map((part) => (part.kind === "field" ? part.node : part));
  return `${field}:(${printNode({ ...node, nodes: inner })})`;
}

/** The field that all of the nodes have, if they have one. */
export function sharedField(nodes: QueryNode[]): QueryField | undefined {
  const fields = new Set(nodes.map((node) => (node.kind === "field" ? node.field : undefined)));
  return fields.size === 1 ? [...fields][0] : undefined;
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

/** What a term may begin with. */
const BEGINNINGS = new Set<Lexeme["kind"]>(["leaf", "open", "not", "minus", "field"]);

/** Operators and fields that have nothing to work on become words; a stray dash is nothing. */
function settleOperators(lexemes: Lexeme[], note: Note): Lexeme[] {
  const settled: Lexeme[] = [];
  for (const [index, lexeme] of lexemes.entries()) {
    const { kind } = lexeme;
    const next = lexemes[index + 1]?.kind;
    const before = settled.at(-1)?.kind;
    const begins = next !== undefined && BEGINNINGS.has(next);
    if ((kind === "or" || kind === "and") && next === kind) continue;
    if (kind === "minus" && !begins) continue;
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
      case "minus":
        return negate(this.unit(field));
      case "field":
        return this.unit(lexeme.field);
      case "leaf":
        return field === undefined
          ? withoutField(lexeme.node)
          : inField(field, lexeme.node, this.note);
      case "open": {
        const group = this.query(field);
        this.at += 1;
        return group;
      }
    }
  }
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
