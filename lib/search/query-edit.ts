/**
 * A query as the parts a reader would point at, and what a change of one part makes of the query.
 * Every change is written in the query's own syntax and parsed again, so the result is canonical.
 */
import { tokenize } from "@/lib/text/tokens";
import type { QueryField, QueryNode } from "./query";
import { parseQuery, printQuery, sharedField } from "./syntax";

export interface QueryPart {
  /** Words that stand together, one prefix or phrase, a group of which any will do, or all must be. */
  kind: "words" | "prefix" | "phrase" | "any" | "all";
  /** Where it must be. */
  field?: QueryField;
  excluded: boolean;
  /** What it asks for, without field and minus, as a query. */
  inner: QueryNode;
  /** The whole part, as nodes that stand side by side in the query. */
  nodes: QueryNode[];
}

/** What can be made of a part: how it is meant, where it must be, whether it must be at all. */
export type PartChange =
  | ("words" | "prefix" | "phrase" | "any" | "all")
  | ("anywhere" | "title" | "abstract" | "author")
  | ("exclude" | "include");

/** The parts in the order of the query; words beside each other are one part. */
export function queryParts(tree: QueryNode | undefined): QueryPart[] {
  const parts: QueryPart[] = [];
  for (const node of beside(tree)) {
    const part = partOf(node);
    const last = parts.at(-1);
    if (last && standTogether(last, part)) parts[parts.length - 1] = joined(last, part);
    else parts.push(part);
  }
  return parts;
}

/** The query with one part written anew; "" takes the part away. */
export function replacePart(parts: QueryPart[], index: number, query: string): string {
  const nodes = parts.flatMap((part, at) =>
    at === index ? beside(parseQuery(query).tree) : part.nodes,
  );
  return nodes.length === 0 ? "" : printQuery(together(nodes));
}

/** The query before a part and after it, to write something in between. */
export function queryAround(parts: QueryPart[], index: number): { before: string; after: string } {
  return { before: printParts(parts.slice(0, index)), after: printParts(parts.slice(index + 1)) };
}

/** Parts as a query that others can stand beside: alternatives alone are in brackets. */
export function printParts(parts: QueryPart[]): string {
  const nodes = parts.flatMap((part) => part.nodes);
  if (nodes.length === 0) return "";
  return nodes.length === 1 && nodes[0]!.kind === "or"
    ? `(${printQuery(nodes[0]!)})`
    : printQuery(together(nodes));
}

/** The changes that make sense for a part, each with the part as it is written then. */
export function partChanges(part: QueryPart): { change: PartChange; query: string }[] {
  const changes: [PartChange, Partial<Frame>][] = [
    ...meanings(part).map((kind): [PartChange, Partial<Frame>] => [kind, { text: as(kind, part) }]),
    ...places(part).map((place): [PartChange, Partial<Frame>] => [
      place,
      { field: place === "anywhere" ? undefined : place },
    ]),
    part.excluded ? ["include", { excluded: false }] : ["exclude", { excluded: true }],
  ];
  const frame = { field: part.field, excluded: part.excluded, text: printQuery(part.inner) };
  return changes.map(([change, changed]) => ({ change, query: written({ ...frame, ...changed }) }));
}

interface Frame {
  field: QueryField | undefined;
  excluded: boolean;
  text: string;
}

function written({ field, excluded, text }: Frame): string {
  if (field === undefined && !excluded) return text;
  return `${excluded ? "-" : ""}${field === undefined ? "" : `${field}:`}(${text})`;
}

/** Fields whose values are text, in which words may stand in any form. */
const TEXT_FIELDS = new Set<QueryField | undefined>([
  undefined,
  "title",
  "abstract",
  "author",
  "venue",
]);

function meanings({ kind, field, inner }: QueryPart): QueryPart["kind"][] {
  if (!TEXT_FIELDS.has(field)) return [];
  if (kind === "any" || kind === "all") return [kind === "any" ? "all" : "any"];
  if (kind !== "words") return ["words"];
  if (inner.kind === "and") return ["phrase", "any"];
  const canBegin = inner.kind === "word" && /^[\p{L}\p{N}]{2,}$/u.test(inner.text);
  return canBegin ? ["phrase", "prefix"] : ["phrase"];
}

function as(kind: QueryPart["kind"], { inner }: QueryPart): string {
  if ((kind === "any" || kind === "all") && "nodes" in inner) {
    return printQuery({ kind: kind === "any" ? "or" : "and", nodes: inner.nodes });
  }
  const text = "text" in inner ? inner.text : printQuery(inner);
  if (kind === "phrase") return `"${text}"`;
  if (kind === "prefix") return `${text}*`;
  return plainWords(text);
}

/** A phrase has spaces, colons and capital ORs that would mean something outside its quotes. */
function plainWords(text: string): string {
  return text
    .split(/[\s:*()]+/)
    .filter((word) => tokenize(word).length > 0)
    .map((word) => word.replace(/^[^\p{L}\p{N}\p{Co}]+/u, ""))
    .map((word) => (/^(AND|OR|NOT)$/.test(word) ? word.toLowerCase() : word))
    .join(" ");
}

function places({ field, inner }: QueryPart): ("anywhere" | "title" | "abstract" | "author")[] {
  if (field === "year" || field === "has" || field === "arxiv" || field === "doi") return [];
  if (hasFields(inner)) return [];
  if (!TEXT_FIELDS.has(field)) return ["anywhere"];
  return [
    ...(field === undefined ? [] : (["anywhere"] as const)),
    ...(["title", "abstract", "author"] as const).filter((other) => other !== field),
  ];
}

function hasFields(node: QueryNode): boolean {
  if ("nodes" in node) return node.nodes.some(hasFields);
  return node.kind === "field" || (node.kind === "not" && hasFields(node.node));
}

function partOf(node: QueryNode): QueryPart {
  const excluded = node.kind === "not";
  const wanted = excluded ? node.node : node;
  const field = sharedField("nodes" in wanted ? wanted.nodes : [wanted]);
  const inner = field === undefined ? wanted : withoutFields(wanted);
  return { kind: kindOf(inner), ...(field && { field }), excluded, inner, nodes: [node] };
}

function kindOf(inner: QueryNode): QueryPart["kind"] {
  if (inner.kind === "prefix" || inner.kind === "phrase") return inner.kind;
  if (inner.kind === "or") return "any";
  return inner.kind === "word" ? "words" : "all";
}

function withoutFields(node: QueryNode): QueryNode {
  if ("nodes" in node) return { ...node, nodes: node.nodes.map(withoutFields) };
  return node.kind === "field" ? node.node : node;
}

/** Words of different authors or themes are different demands. */
function standTogether(a: QueryPart, b: QueryPart): boolean {
  const plain = [a, b].every(({ kind, excluded }) => kind === "words" && !excluded);
  return plain && a.field === b.field && [undefined, "title", "abstract"].includes(a.field);
}

function joined(a: QueryPart, b: QueryPart): QueryPart {
  const inner = together([...beside(a.inner), ...beside(b.inner)]);
  return { ...a, inner, nodes: [...a.nodes, ...b.nodes] };
}

/** The nodes that stand side by side at the top of a query. */
function beside(tree: QueryNode | undefined): QueryNode[] {
  if (tree === undefined) return [];
  return tree.kind === "and" ? tree.nodes : [tree];
}

function together(nodes: QueryNode[]): QueryNode {
  return nodes.length === 1 ? nodes[0]! : { kind: "and", nodes };
}
