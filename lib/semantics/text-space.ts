/** From the texts of a collection of any size to their terms, their space and their neighbours. */
import { type LatentSpace, latentSpace } from "@/lib/semantics/latent-space";
import type { NeighbourTable } from "@/lib/semantics/neighbour-table";
import { MOST_FOR_ALL_PAIRS, nearestNeighbours } from "@/lib/semantics/neighbours";
import type { RowBytes } from "@/lib/semantics/row-bytes";
import { TermRows, type TermVectors, termVectors } from "@/lib/semantics/term-vectors";
import { forgetWords } from "@/lib/semantics/term-words";
import type { SemanticDocument } from "@/lib/semantics/terms";
import { type Vocabulary, vocabularyOf } from "@/lib/semantics/vocabulary";

export interface TextSource {
  count: number;
  /** Every `step`-th text from the first, in the same order every time. */
  read(step: number): AsyncIterable<SemanticDocument>;
  /** Where the terms of very many are kept; without it, in memory. */
  rows?: RowBytes;
}

export interface TextSpace {
  terms: TermVectors;
  space: LatentSpace;
  table: NeighbourTable;
}

/** Of a larger collection, an even sample of so many texts says which terms there are. */
const MOST_LEARNT = 20_000;
/** Neighbours that are found of each text: more, where all pairs are compared anyway. */
const NEIGHBOURS = 50;
const NEIGHBOURS_OF_MANY = 20;

/** Deterministic. @param progress called with what is being done and the share of it that is done */
export async function textSpace(
  source: TextSource,
  progress: (what: string, share: number) => void = () => {},
): Promise<TextSpace> {
  const terms = await readTerms(source, (share) => progress("Reading texts", share));
  const space = latentSpace(terms);
  const width = source.count <= MOST_FOR_ALL_PAIRS ? NEIGHBOURS : NEIGHBOURS_OF_MANY;
  const table = nearestNeighbours(space.documents, space.dimensions, width, (share) =>
    progress("Finding neighbours", share),
  );
  return { terms, space, table };
}

async function readTerms(
  source: TextSource,
  progress: (share: number) => void,
): Promise<TermVectors> {
  const step = Math.max(1, Math.ceil(source.count / MOST_LEARNT));
  if (step === 1) return termVectors(await textsOf(source, step));
  const rows = new TermRows(await learntFrom(source, step), source.rows);
  let read = 0;
  for await (const text of source.read(1)) {
    rows.add(text);
    if (++read % 1_000 === 0) progress(read / source.count);
  }
  forgetWords();
  return rows.finish();
}

/** A function of its own: who waits for the other texts would keep these. */
async function learntFrom(source: TextSource, step: number): Promise<Vocabulary> {
  return vocabularyOf(await textsOf(source, step));
}

async function textsOf(source: TextSource, step: number): Promise<SemanticDocument[]> {
  const texts: SemanticDocument[] = [];
  for await (const text of source.read(step)) texts.push(text);
  return texts;
}
