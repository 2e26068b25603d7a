/** Where a text matches a query: parts to mark in a title, and the passage of an abstract to show. */
import { stem, tokenize } from "@/lib/text/tokens";
import type { TextPart } from "./answer";
import type { QueryNode } from "./query";

export type TextField = "title" | "abstract";

const SNIPPET_LENGTH = 280;
const OMITTED = "…\u00a0";

/** Cuts a text into parts that match and parts that do not; joined, they are the text. */
export function highlight(tree: QueryNode | undefined, text: string, field: TextField): TextPart[] {
  return markParts(text, 0, text.length, findHits(tree, text, field));
}

/**
 * The passage of an abstract with the most different matches, at most `maxChars` UTF-16 units with
 * the … that stand for what is left out; the start of the abstract when nothing matches.
 */
export function snippet(
  tree: QueryNode | undefined,
  abstract: string,
  maxChars = SNIPPET_LENGTH,
): TextPart[] {
  const hits = findHits(tree, abstract, "abstract");
  if (abstract.length <= maxChars) return markParts(abstract, 0, abstract.length, hits);
  const budget = Math.max(1, maxChars - 2 * OMITTED.length);
  const focus = densest(hits, budget);
  const start = focus ? passageStart(abstract, focus, budget) : 0;
  const end = passageEnd(abstract, start, focus?.end ?? start, start + budget);
  const parts = markParts(abstract, start, end, hits);
  if (start > 0) parts.unshift({ text: OMITTED, hit: false });
  // A no-break space keeps the … from standing alone on a line.
  if (end < abstract.length) parts.push({ text: "\u00a0…", hit: false });
  return parts;
}

/** A place in the text that matches; `term` numbers the term of the query. */
interface Hit {
  term: number;
  start: number;
  end: number;
}

interface Term {
  kind: "word" | "prefix" | "phrase";
  tokens: string[];
}

/** The terms that a paper may be found by in this field: not the excluded, not other fields'. */
function positiveTerms(node: QueryNode, field: TextField): Term[] {
  switch (node.kind) {
    case "not":
      return [];
    case "and":
    case "or":
      return node.nodes.flatMap((part) => positiveTerms(part, field));
    case "field":
      return node.field === field ? positiveTerms(node.node, field) : [];
    default: {
      const tokens = tokenize(node.text).map((token) => token.text);
      if (node.kind === "word") return [{ kind: "word", tokens: tokens.map(stem) }];
      return [{ kind: node.kind, tokens }];
    }
  }
}

/** Hits in the order of the text. */
function findHits(tree: QueryNode | undefined, text: string, field: TextField): Hit[] {
  const terms = tree === undefined ? [] : positiveTerms(tree, field);
  if (terms.length === 0) return [];
  const tokens = tokenize(text);
  const forms = tokens.map((token) => token.text);
  // Stemming is most of the work, and a stem begins as its word does.
  const initials = new Set(terms.flatMap(({ tokens: wanted }) => wanted.map(([letter]) => letter)));
  const stems = forms.map((form) => (initials.has(form[0]) ? stem(form) : form));
  const hits: Hit[] = [];
  for (const [at, token] of tokens.entries()) {
    for (const [term, { kind, tokens: wanted }] of terms.entries()) {
      const words = kind === "word" ? stems : forms;
      const last = tokens[at + wanted.length - 1];
      if (wanted.length > 0 && last && standsAt(words, at, wanted, kind === "prefix")) {
        hits.push({ term, start: token.start, end: last.end });
      }
    }
  }
  return hits;
}

function standsAt(words: string[], at: number, wanted: string[], lastIsPrefix: boolean): boolean {
  return wanted.every((text, offset) => {
    const word = words[at + offset] ?? "";
    return lastIsPrefix && offset === wanted.length - 1 ? word.startsWith(text) : word === text;
  });
}

/** The first span of text, at most `budget` long, that holds the most different terms. */
function densest(hits: Hit[], budget: number): { start: number; end: number } | undefined {
  let best: { start: number; end: number } | undefined;
  let most = 0;
  for (const [from, first] of hits.entries()) {
    const terms = new Set<number>();
    let end = first.end;
    let again = Number.POSITIVE_INFINITY;
    for (let i = from; i < hits.length && hits[i]!.end - first.start <= budget; i += 1) {
      const hit = hits[i]!;
      if (i > from && hit.term === first.term) again = Math.min(again, hit.end);
      if (!terms.has(hit.term)) end = Math.max(end, hit.end);
      terms.add(hit.term);
    }
    // Where the first term comes again before the end, a shorter span holds the same terms.
    if (again > end && terms.size > most) {
      most = terms.size;
      best = { start: first.start, end };
    }
  }
  return best;
}

/** The start of the sentence if it leaves room for the hits, else of a word some way before them. */
function passageStart(text: string, focus: { start: number; end: number }, budget: number): number {
  const earliest = Math.max(0, focus.end - budget);
  const sentence = sentenceStarts(text).findLast((start) => start <= focus.start) ?? 0;
  if (sentence >= earliest) return sentence;
  const slack = focus.start - earliest;
  const from = focus.start - Math.floor(slack / 2);
  const space = text.slice(from, focus.start).search(/\s\S/);
  return space === -1 ? focus.start : from + space + 1;
}

/** After a sentence if one ends late in the passage, else after a word; never before `least`. */
function passageEnd(text: string, start: number, least: number, most: number): number {
  if (most >= text.length) return text.length;
  const worthwhile = Math.max(least, start + (most - start) * 0.7);
  const sentence = sentenceStarts(text)
    .map((next) => text.slice(0, next).trimEnd().length)
    .findLast((end) => end <= most && end >= worthwhile);
  if (sentence !== undefined) return sentence;
  for (let end = most; end > Math.max(least, start); end -= 1) {
    if (/\s/.test(text[end]!) && !/\s/.test(text[end - 1]!)) return end;
  }
  const cut = Math.max(least > most ? start : least, most);
  return splitsPair(text, cut) ? cut - 1 : cut;
}

function sentenceStarts(text: string): number[] {
  const borders = text.matchAll(/[.!?]["'”’)\]]*\s+(?=["'“‘([]*[\p{Lu}\p{N}])/gu);
  return [0, ...Array.from(borders, (border) => border.index + border[0].length)];
}

function splitsPair(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text[at - 1] ?? "") && /[\uDC00-\uDFFF]/.test(text[at] ?? "");
}

/** The text from `start` to `end` with overlapping hits as one. */
function markParts(text: string, start: number, end: number, hits: Hit[]): TextPart[] {
  const parts: TextPart[] = [];
  let done = start;
  const add = (upTo: number, hit: boolean) => {
    if (upTo <= done) return;
    const last = parts.at(-1);
    const piece = text.slice(done, upTo);
    if (hit && last?.hit) last.text += piece;
    else parts.push({ text: piece, hit });
    done = upTo;
  };
  for (const hit of hits) {
    if (hit.end <= start || hit.start >= end) continue;
    add(Math.min(hit.start, end), false);
    add(Math.min(hit.end, end), true);
  }
  add(end, false);
  return parts;
}
