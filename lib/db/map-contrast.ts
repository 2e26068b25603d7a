/** What sets two selections apart, counted from the search index. */
import type { ContrastSide, ContrastTerm, MapContrastAnswer } from "@/lib/map/answer";
import { contrastScores, type TermCounts } from "@/lib/map/contrast";
import { joinTerms } from "@/lib/map/contrast-terms";
import { countValues } from "@/lib/search/engine/facet-counts";
import { tellingPhrases, tellingTerms } from "@/lib/search/engine/telling-terms";
import { TermCounter } from "@/lib/search/engine/term-counts";
import { both, butNot, countDocs, type DocSet, fullSet, hasDoc } from "@/lib/search/index/doc-set";
import type { LibraryIndex } from "@/lib/search/index/library-index";
import { textAt } from "@/lib/search/index/string-table";
import type { Selection } from "@/lib/search/selection";
import { letOthersIn } from "./let-others-in";
import { resolveSelection } from "./resolve-selection";
import { selectionName } from "./selection-name";
import { termSpellings } from "./term-spellings";

/** Terms shown of each side; twice as many words and phrases are candidates. */
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
  const terms = await termsApart(index, butNot(ofA, shared), butNot(ofB, shared));
  const side = (label: string, docs: DocSet, of: ContrastTerm[]): ContrastSide => {
    return { label, papers: countDocs(docs), terms: of };
  };
  return {
    a: side(await selectionName(a), ofA, terms.a),
    b: side(b ? await selectionName(b) : "All other papers", ofB, terms.b),
    both: countDocs(shared),
  };
}

/** Of two sets that have no paper in common. */
async function termsApart(index: LibraryIndex, a: DocSet, b: DocSet) {
  // A side without papers cannot be told from anything.
  if (countDocs(a) === 0 || countDocs(b) === 0) return { a: [], b: [] };
  const words = new TermCounter(index.text, a, b);
  while (!words.count(TURN)) await letOthersIn();
  const { keyword } = index.facets;
  const phrases = { a: countValues(keyword, a), b: countValues(keyword, b), all: keyword.totals };
  const oneSide = async (of: "a" | "b", docs: DocSet) =>
    joinTerms(
      await wordsOf(index, sideCounts(words, of), docs),
      phrasesOf(index, sideCounts(phrases, of)),
      MOST_TERMS,
    );
  return { a: await oneSide("a", a), b: await oneSide("b", b) };
}

/** Counts and scores as one side sees them. */
interface SideCounts {
  own: Uint32Array;
  other: Uint32Array;
  scores: Float64Array;
}

function sideCounts({ a, b, all }: TermCounts, of: "a" | "b"): SideCounts {
  const [own, other] = of === "a" ? [a, b] : [b, a];
  return { own, other, scores: contrastScores({ a: own, b: other, all }) };
}

async function wordsOf(
  index: LibraryIndex,
  { own, other, scores }: SideCounts,
  docs: DocSet,
): Promise<ContrastTerm[]> {
  const entries = tellingTerms(index.text, scores, own, 2 * MOST_TERMS);
  const spellings = await termSpellings(index, entries, (doc) => hasDoc(docs, doc));
  return [...spellings].map(([entry, term]) => ({
    ...{ kind: "word" as const, term, score: scores[entry]! },
    ...{ papers: own[entry]!, others: other[entry]! },
  }));
}

function phrasesOf(
  { facets: { keyword } }: LibraryIndex,
  { own, other, scores }: SideCounts,
): ContrastTerm[] {
  return tellingPhrases(keyword, scores, own, 2 * MOST_TERMS).map((value) => ({
    ...{ kind: "phrase" as const, term: textAt(keyword.labels, value), score: scores[value]! },
    ...{ papers: own[value]!, others: other[value]! },
  }));
}
