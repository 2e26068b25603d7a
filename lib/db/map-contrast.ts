/** What sets two selections apart, counted from the search index. */
import type { ContrastSide, ContrastTerm, MapContrastAnswer } from "@/lib/map/answer";
import { contrastScores } from "@/lib/map/contrast";
import { tellingTerms } from "@/lib/search/engine/telling-terms";
import { SIDE_A, SIDE_B, TermCounter } from "@/lib/search/engine/term-counts";
import {
  both,
  butNot,
  countDocs,
  type DocSet,
  forEachDoc,
  fullSet,
} from "@/lib/search/index/doc-set";
import type { Selection } from "@/lib/search/selection";
import { letOthersIn } from "./let-others-in";
import { resolveSelection } from "./resolve-selection";
import { selectionName } from "./selection-name";
import { termSpellings } from "./term-spellings";

/** Terms shown of each side. */
const MOST_TERMS = 20;
/** Postings counted before others have their turn: some 10 ms. */
const TURN = 2_000_000;

/**
 * Papers on both sides say nothing of what sets them apart: they are left out. Without `b`, all
 * other papers are the other side.
 */
export async function readMapContrast(
  a: Selection,
  b: Selection | undefined,
): Promise<MapContrastAnswer> {
  const { index, found } = await resolveSelection(a);
  const ofA = found.selected;
  const ofB = b ? (await resolveSelection(b)).found.selected : butNot(fullSet(index.docs), ofA);
  const shared = both(ofA, ofB);
  const sides = new Uint8Array(index.docs);
  mark(sides, butNot(ofA, shared), SIDE_A);
  mark(sides, butNot(ofB, shared), SIDE_B);
  const counter = new TermCounter(index, sides);
  // A side without papers of its own cannot be told from anything.
  const comparable = sides.includes(SIDE_A) && sides.includes(SIDE_B);
  while (comparable && !counter.count(TURN)) await letOthersIn();

  const scores = contrastScores(counter);
  const sideOf = async (sign: 1 | -1): Promise<ContrastTerm[]> => {
    const [own, other] = sign === 1 ? [counter.a, counter.b] : [counter.b, counter.a];
    const signed = scores.map((score) => sign * score);
    const terms = tellingTerms(index.text, signed, own, 2 * MOST_TERMS);
    const spellings = await termSpellings(index, terms, (doc) => sides[doc] !== 0);
    const written = terms.filter((term) => spellings.has(term)).slice(0, MOST_TERMS);
    return written
      .map((term) => ({
        term: spellings.get(term)!,
        papers: own[term]!,
        others: other[term]!,
        score: signed[term]!,
      }))
      .sort((x, y) => y.score - x.score);
  };
  const described = async (docs: DocSet, name: string, sign: 1 | -1): Promise<ContrastSide> => ({
    label: name,
    papers: countDocs(docs),
    terms: await sideOf(sign),
  });
  return {
    a: await described(ofA, await selectionName(a), 1),
    b: await described(ofB, b ? await selectionName(b) : "All other papers", -1),
    both: countDocs(shared),
  };
}

function mark(sides: Uint8Array, docs: DocSet, side: number): void {
  forEachDoc(docs, (doc) => {
    sides[doc] = side;
  });
}
