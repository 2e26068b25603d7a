/**
 * What a query with slips in it was meant to be. Beginnings, exclusions, years and identifiers are
 * left as they are; the rest of a query is read again only where the library does not have it.
 */
import { isStopWord } from "@/lib/text/stop-words";
import { tokenize } from "@/lib/text/tokens";
import { isTextField } from "../engine/match-tree";
import type { LibraryIndex } from "../index/library-index";
import type { QueryField, QueryNode } from "../query";
import { parseQuery, printQuery } from "../syntax";
import { type Reading, rewriteLeaves, type Spellable } from "./leaves";
import { nearestAuthor } from "./nearest-author";
import { nearestValue } from "./nearest-value";
import { joinWords } from "./word-breaks";
import { inCaseOf, isKnown, readingOfRare, readingsOfUnknown } from "./word-readings";

export interface Correction {
  tree: QueryNode;
  /** The tree in print. */
  text: string;
}

type SpellingIndex = Pick<LibraryIndex, "text" | "facets">;

/**
 * For a query that finds something: a much better spelling of it, to be offered ("did you mean").
 * Words that the library does not have are replaced, and rare ones that look like slips for common
 * ones. Undefined when all is well.
 */
export function betterSpelling(index: SpellingIndex, tree: QueryNode): Correction | undefined {
  const joined = joinBroken(index, tree);
  return correction(
    tree,
    rewrite(joined, [...bestOf(unknownIn(index, joined)), ...rareIn(index, joined)]),
  );
}

/**
 * For a query that finds nothing: what may be searched instead, the likeliest first. Whoever asks
 * takes the first that finds something, and says so. Each one costs some milliseconds, so stop.
 */
export function* queriesMeant(index: SpellingIndex, tree: QueryNode): Generator<Correction> {
  const seen = new Set([printQuery(tree)]);
  for (const candidate of candidates(index, tree)) {
    const made = correction(tree, candidate);
    if (made === undefined || seen.has(made.text)) continue;
    seen.add(made.text);
    yield made;
  }
}

function* candidates(index: SpellingIndex, tree: QueryNode): Generator<QueryNode> {
  const named = withAuthor(index, tree);
  if (named) yield named;
  const joined = joinBroken(index, tree);
  const unknown = unknownIn(index, joined);
  const best = bestOf(unknown);
  yield rewrite(joined, best);
  yield rewrite(joined, [...best, ...rareIn(index, joined)]);
  // The words that go with it may need the second best.
  for (const { leaf, reading } of secondBest(unknown)) {
    yield rewrite(joined, [...best.filter((change) => change.leaf !== leaf), { leaf, reading }]);
  }
}

interface Unknown {
  leaf: Spellable;
  readings: Reading[];
}

interface Change {
  leaf: QueryNode;
  reading: Reading;
}

/** A pasted text in another language is no heap of slips. */
const MOST_UNKNOWN = 10;

/** A word with fewer letters is near to some other by chance. */
const TELLING_LENGTH = 6;

/** Among words of which none is known, and some are like nothing, short ones are nonsense, too. */
function unknownIn(index: SpellingIndex, tree: QueryNode): Unknown[] {
  const found: Unknown[] = [];
  let anchored = false;
  let lost = false;
  rewriteLeaves(tree, (leaf, field) => {
    if (found.length === MOST_UNKNOWN) return leaf;
    const isText = field === undefined || isTextField(field);
    const readings = isText
      ? readingsOfUnknown(index.text, leaf, field)
      : readingsOfValue(index, leaf, field);
    if (readings.length > 0) found.push({ leaf, readings });
    else if (!isText || isKnown(index.text, leaf, field)) anchored ||= !isStopWord(leaf.text);
    else lost = true;
    return leaf;
  });
  if (anchored || !lost) return found;
  return found.filter(({ leaf }) => leaf.text.length >= TELLING_LENGTH);
}

function readingsOfValue(
  { text, facets }: SpellingIndex,
  leaf: Spellable,
  field: QueryField,
): Reading[] {
  if (field !== "theme" && field !== "keyword" && field !== "source") return [];
  const label = nearestValue(text, facets[field], leaf);
  return label === undefined ? [] : [{ text: label, likelihood: 0 }];
}

function rareIn({ text }: SpellingIndex, tree: QueryNode): Change[] {
  const found: Change[] = [];
  rewriteLeaves(tree, (leaf, field) => {
    const plain = field === undefined || isTextField(field);
    const reading = plain ? readingOfRare(text, leaf, field) : undefined;
    if (reading) found.push({ leaf, reading });
    return leaf;
  });
  return found;
}

function bestOf(unknown: readonly Unknown[]): Change[] {
  return unknown.map(({ leaf, readings }) => ({ leaf, reading: readings[0]! }));
}

const MOST_OTHERS = 4;

/** Readings other than the best, those first that are hardly less likely. */
function secondBest(unknown: readonly Unknown[]): Change[] {
  const loss = ({ leaf, readings }: Unknown) =>
    readings.slice(1).map((reading) => ({
      leaf,
      reading,
      loss: readings[0]!.likelihood - reading.likelihood,
    }));
  return unknown
    .flatMap(loss)
    .sort((a, b) => a.loss - b.loss)
    .slice(0, MOST_OTHERS);
}

function rewrite(tree: QueryNode, changes: readonly Change[]): QueryNode {
  const texts = new Map(changes.map(({ leaf, reading }) => [leaf, reading.text]));
  return rewriteLeaves(tree, (leaf, field) => {
    const text = texts.get(leaf);
    if (text === undefined) return leaf;
    // A label of several words is one value; a word that fell into two is two words.
    const kind = field !== undefined && /\s/.test(text) ? "phrase" : leaf.kind;
    return { kind, text };
  });
}

/** Undefined where it is what was asked. */
function correction(before: QueryNode, after: QueryNode): Correction | undefined {
  const text = printQuery(after);
  const { tree } = parseQuery(text);
  return tree === undefined || text === printQuery(before) ? undefined : { tree, text };
}

/** "inter pretability": two words that the library does not have both, but as one. */
function joinBroken(index: SpellingIndex, node: QueryNode): QueryNode {
  if (node.kind !== "and") return node;
  const nodes: QueryNode[] = [];
  for (const next of node.nodes) {
    const before = nodes.at(-1);
    const joined = before && joinPair(index, before, next);
    if (joined) nodes[nodes.length - 1] = joined;
    else nodes.push(next);
  }
  return nodes.length === 1 ? nodes[0]! : { kind: "and", nodes };
}

function joinPair({ text }: SpellingIndex, a: QueryNode, b: QueryNode): QueryNode | undefined {
  if (a.kind !== "word" || b.kind !== "word") return undefined;
  const [first, second] = [singleWord(a.text), singleWord(b.text)];
  if (first === undefined || second === undefined) return undefined;
  const unknown = [a, b].filter((word) => !isKnown(text, word));
  if (unknown.length === 0) return undefined;
  const joined = joinWords(text, first, second);
  const apart = unknown.map((word) => readingsOfUnknown(text, word)[0]);
  const better =
    joined && apart.every((reading) => !reading || reading.likelihood < joined.likelihood);
  return better ? { kind: "word", text: inCaseOf(a.text, joined.text) } : undefined;
}

/** A name is of so many words. */
const NAME_WORDS = { least: 2, most: 4 };

/** The query with its author's name as the author has it. */
function withAuthor(index: SpellingIndex, tree: QueryNode): QueryNode | undefined {
  for (const wanted of ["author", undefined] as const) {
    const leaves: Spellable[] = [];
    rewriteLeaves(tree, (leaf, field) => {
      if (field === wanted && leaf.kind === "word") leaves.push(leaf);
      return leaf;
    });
    const words = leaves.map(({ text }) => singleWord(text));
    if (words.length < NAME_WORDS.least || words.length > NAME_WORDS.most) continue;
    if (!words.every((word) => word !== undefined && !isStopWord(word))) continue;
    const name = nearestAuthor(index, words as string[]);
    if (name === undefined) continue;
    const changes = leaves.map((leaf, i) => ({
      leaf,
      reading: { text: inCaseOf(leaf.text, name[i]!), likelihood: 0 },
    }));
    return rewrite(
      tree,
      changes.filter((_, i) => name[i] !== words[i]),
    );
  }
  return undefined;
}

/** Folded; undefined where the text is of several words. */
function singleWord(text: string): string | undefined {
  const [token, second] = tokenize(text);
  return second === undefined ? token?.text : undefined;
}
