/** The papers that stand side by side on the page of decisions, in full. */
import { currentSlug } from "@/lib/db/former-slugs";
import { papersMeantBy } from "@/lib/db/named-paper";
import { openQuestions } from "@/lib/db/open-questions";
import { readPaper } from "@/lib/db/papers";
import type { LikelyPair } from "@/lib/papers/decision-record";
import type { PaperRecord } from "@/lib/papers/record";

const PAIRS_A_PAGE = 10;
/** More would be another search. */
const MOST_MEANT = 5;

export interface PairsToDecide {
  total: number;
  pairs: LikelyPair<PaperRecord>[];
  /** Where the next page begins, if there is one. */
  next?: number;
}

export async function pairsToDecide(from: number): Promise<PairsToDecide> {
  const { total, pairs } = await openQuestions({ from, limit: PAIRS_A_PAGE });
  const read = await Promise.all(
    pairs.map(async ({ papers, ...rest }) => {
      const [first, second] = await Promise.all(papers.map(({ slug }) => readPaper(slug)));
      return first && second
        ? [{ ...rest, papers: [first, second] as [PaperRecord, PaperRecord] }]
        : [];
    }),
  );
  const next = from + PAIRS_A_PAGE;
  return { total, pairs: read.flat(), next: next < total ? next : undefined };
}

export interface Comparison {
  paper: PaperRecord;
  others: PaperRecord[];
}

/** A paper beside those that the words may mean; undefined for an unknown one. */
export async function comparisonOf(slug: string, words: string): Promise<Comparison | undefined> {
  const current = await currentSlug(slug);
  const paper = current ? await readPaper(current) : undefined;
  if (!paper) return undefined;
  const meant = words ? await papersMeantBy(words, MOST_MEANT) : [];
  const others = await Promise.all(meant.filter((other) => other !== paper.slug).map(readPaper));
  return { paper, others: others.filter((other) => other !== undefined) };
}
