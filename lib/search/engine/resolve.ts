/**
 * What a query finds in the whole library, before any filter: three groups of docs and a score for
 * each. Filters, facets, pages and sorts all start from it.
 */
import { queryWord } from "@/lib/text/query-words";
import {
  addDoc,
  both,
  butNot,
  countDocs,
  type DocSet,
  docsOf,
  either,
  emptySet,
  fullSet,
  inAll,
  setOf,
} from "../index/doc-set";
import type { LibraryIndex, TextIndex } from "../index/library-index";
import { addDocVector } from "../latent/latent-index";
import { nearestDocs } from "../latent/nearest-docs";
import type { QueryNode } from "../query";
import type { MatchGroup } from "../selection";
import { bestDocs } from "./best-docs";
import { Budget } from "./budget";
import { hintsOf } from "./hints";
import type { Lookups } from "./lookups";
import { matchingDocs } from "./match-tree";
import { type Examples, meaningScore, queryVector } from "./meaning";
import { postingsOf, postingsOfTerm } from "./postings";
import { planQuery, type WordNode } from "./query-plan";
import { termsOfNode, termsOfUnits } from "./scored-terms";
import { keepScores, type Scores } from "./scores";
import { docsWithSome } from "./some-words";
import type { Share } from "./tasks";
import { addScores, type ScoredTerm } from "./text-score";
import { titleScores } from "./title-score";
import { isName, wordUnits } from "./word-units";

export interface Question extends Examples {
  tree?: QueryNode;
  lookups: Lookups;
  /** Who has some of it or means it is looked for even where plenty of papers have all that is asked. */
  thorough?: boolean;
  /** Tells another thread of work that it may take a part of. */
  share?: Share;
}

export interface Resolved {
  groups: Record<MatchGroup, DocSet>;
  /** What the text score is made of. */
  terms: ScoredTerm[];
  /** Absent where nothing is ranked. */
  scores?: Scores;
  /** The docs that were judged by their meaning, too: no other has a score as good as theirs. */
  best: { doc: number }[];
  /** The best score by words alone: what is above it was judged by its meaning, too. */
  most: number;
  /** What is meant, where it can be told. */
  vector?: Float32Array;
  /** So many papers have all that is asked that no others were looked for. */
  plenty: boolean;
  /** Words of the query that no paper has. */
  missing: string[];
  /** The query asked for more than is looked at, so that parts of it were left out. */
  cut: boolean;
}

/** What phrases, beginnings and fields may look at: some 30 ms of work. */
const MOST_POSTINGS = 10_000_000;
/** What plain words may look at: five of the most frequent of 721,181 papers, and fifty that tell more. */
const MOST_OF_WORDS = 4_000_000;
/** A posting that is scored costs several times as much as one that is looked at. */
const MOST_SCORED = 3_000_000;
/** Where so many papers have all that is asked, nobody reads on to those that have some of it. */
const PLENTY = 1_000;
/** The best by their words are judged by their meaning, too. */
const RESCORED = 1_000;
/** Words looked for in titles: those of a pasted text in the titles of the best hundred or two. */
const MOST_TITLE_WORDS = 20_000;
/** Papers found by meaning alone; none where words find a thousand, which nobody reads through. */
const MOST_BY_MEANING = 100;
/** At 0.3 queries of two words find some 150 papers more, at 0.4 some 40, at 0.5 ten (Cranfield, CACM). */
const LEAST_LIKENESS = 0.35;
/** A paper this like an unwanted one is unwanted. */
const VERY_LIKE = 0.75;

export function resolveQuery(index: LibraryIndex, question: Question): Resolved {
  const { tree, lookups, like, unlike, thorough = false, share } = question;
  const none = emptySet(index.docs);
  const every = fullSet(index.docs);
  const wanted = unlike.length > 0 ? butNot(every, unwantedDocs(index, unlike)) : every;
  if (tree === undefined && like.length === 0) {
    return {
      groups: { all: wanted, some: none, meaning: none },
      terms: [],
      missing: [],
      best: [],
      most: 0,
      plenty: false,
      cut: false,
    };
  }
  const { words, hard } = tree ? planQuery(tree) : { words: [], hard: [] };
  const budget = new Budget(MOST_POSTINGS);
  const context = { index, lookups, budget };
  const held = hard.map((node) => matchingDocs(node, context)).reduce(both, wanted);
  const wordBudget = new Budget(MOST_OF_WORDS);
  const units = wordUnits(index, affordable(index, words, wordBudget));
  const missing = units.filter(({ having }) => having === 0).map(({ text }) => text);
  const terms = [
    ...termsOfUnits(index, units),
    ...hard.flatMap((node) => termsOfNode(node, index)),
  ];
  const scores = roomForScores(index);
  const hints = hintsOf(index, units);
  terms.push(...hints);
  const all = tree
    ? inAll(
        held,
        units.map(({ docs }) => docs),
      )
    : none;
  const plenty = !thorough && countDocs(all) >= PLENTY;
  const scoreBudget = new Budget(MOST_SCORED);
  const cost = (term: ScoredTerm) => postingsOf(index.text, term);
  const affordableTerms = terms
    .toSorted((a, b) => cost(a) - cost(b))
    .filter((term) => scoreBudget.spend(cost(term)));
  addScores(index.text, affordableTerms, plenty ? all : held, scores, share);
  // Words that are too frequent for the order still decide which papers are found.
  const cut = budget.exceeded || wordBudget.exceeded;
  const some = plenty ? none : docsWithSome(units, butNot(held, all), scores);
  const byWords = keepScores(scores, docsOf(plenty ? all : either(all, some)));
  const best = bestDocs(byWords, RESCORED);
  const most = best[0]?.score || 1;
  // Who asks for a person does not ask for what that person's papers mean.
  const named =
    units.length > 0 && hard.length === 0 && units.every((unit) => isName(index.text, unit));
  const vector = named ? undefined : queryVector(index.latent, terms, best, question);
  if (vector === undefined) {
    const groups = { all, some, meaning: none };
    return { groups, terms, missing, scores: byWords, best, most, plenty, cut };
  }

  // No score by words alone is above `most`, so those judged by both come first.
  const titled = best.slice(0, Math.ceil(MOST_TITLE_WORDS / Math.max(1, units.length)));
  const titles = titleScores(index.text, units, titled);
  for (const { doc, score, place } of best) {
    const title = titles.get(doc) ?? 0;
    scores[doc] = most + score + most * (title + meaningScore(index.latent, vector, doc));
    byWords.values[place] = scores[doc];
  }
  const enough = !thorough && best.length === RESCORED;
  const meaning = enough
    ? none
    : butNot(both(docsLike(index, vector, share), held), either(all, some));
  for (const doc of docsOf(meaning)) scores[doc] = meaningScore(index.latent, vector, doc);
  const groups = { all, some, meaning };
  const kept =
    countDocs(meaning) === 0
      ? byWords
      : keepScores(scores, docsOf(either(either(all, some), meaning)));
  return {
    groups,
    terms,
    missing,
    scores: kept,
    best,
    most,
    vector,
    plenty: plenty || enough,
    cut,
  };
}

/** Good until the next query, because megabytes are not made anew in no time; threads can share it. */
function roomForScores({ text, docs }: LibraryIndex): Float32Array {
  const bytes = docs * Float32Array.BYTES_PER_ELEMENT;
  const room = rooms.get(text) ?? new Float32Array(new SharedArrayBuffer(bytes));
  rooms.set(text, room);
  return room;
}

const rooms = new WeakMap<TextIndex, Float32Array>();

/** The rarest of the words, as many as the budget allows; they tell the most. */
function affordable(
  { text }: LibraryIndex,
  words: readonly WordNode[],
  budget: Budget,
): WordNode[] {
  const costs = words.map(({ text: word }) =>
    queryWord(word)
      .flat()
      .reduce((sum, term) => sum + postingsOfTerm(text, term), 0),
  );
  const rarestFirst = [...words.keys()].sort((a, b) => costs[a]! - costs[b]!);
  const kept = new Set(rarestFirst.filter((i) => budget.spend(costs[i]!)));
  return words.filter((_, i) => kept.has(i));
}

function docsLike({ docs, latent }: LibraryIndex, vector: Float32Array, share?: Share): DocSet {
  const near = nearestDocs(latent, vector, MOST_BY_MEANING, LEAST_LIKENESS, share);
  return setOf(
    docs,
    near.map(({ doc }) => doc),
  );
}

/** The papers that are not wanted, and those that are very like them. */
function unwantedDocs({ docs, latent }: LibraryIndex, unlike: readonly number[]): DocSet {
  const unwanted = setOf(docs, unlike);
  for (const example of unlike) {
    const vector = new Float32Array(latent.dimensions);
    addDocVector(latent, example, 1, vector);
    const near = nearestDocs(latent, vector, docs, VERY_LIKE).map(({ doc }) => doc);
    for (const doc of near) addDoc(unwanted, doc);
  }
  return unwanted;
}
