/** Where a text matches a query: parts to mark in a title, and the passage of an abstract to show. */
import type { AbbreviationMap } from "@/lib/text/abbreviation-map";
import type { TextPart } from "./answer";
import type { TextField } from "./highlight-asked";
import { findHits, type Hit } from "./highlight-hits";
import { bestPassage } from "./highlight-passage";
import type { QueryNode } from "./query";

const SNIPPET_LENGTH = 280;
const OMITTED = "…\u00a0";

/** Cuts a text into parts that match and parts that do not; joined, they are the text. */
export function highlight(
  tree: QueryNode | undefined,
  text: string,
  field: TextField,
  abbreviations?: AbbreviationMap,
): TextPart[] {
  return markParts(text, 0, text.length, findHits(tree, text, field, abbreviations));
}

export interface SnippetOptions {
  maxChars?: number;
  abbreviations?: AbbreviationMap;
  /** How much a term of the index tells; all alike unless given. */
  weightOf?: (term: string) => number;
}

/**
 * The passage of an abstract with the most telling and most different matches, at most `maxChars`
 * UTF-16 units with the … that stand for what is left out; its start when nothing matches.
 */
export function snippet(
  tree: QueryNode | undefined,
  abstract: string,
  { maxChars = SNIPPET_LENGTH, abbreviations, weightOf = () => 1 }: SnippetOptions = {},
): TextPart[] {
  const hits = findHits(tree, abstract, "abstract", abbreviations);
  if (abstract.length <= maxChars) return markParts(abstract, 0, abstract.length, hits);
  const budget = Math.max(1, maxChars - 2 * OMITTED.length);
  const weighed = hits.map((hit) => ({
    ...hit,
    weight: hit.terms.reduce((sum, term) => sum + weightOf(term), 0),
  }));
  const { start, end } = bestPassage(abstract, weighed, budget);
  const parts = markParts(abstract, start, end, hits);
  if (start > 0) parts.unshift({ text: OMITTED, hit: false });
  // A no-break space keeps the … from standing alone on a line.
  if (end < abstract.length) parts.push({ text: "\u00a0…", hit: false });
  return parts;
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
