/**
 * Which terms set two bodies of text apart: the log-odds ratio with an informative Dirichlet prior
 * of Monroe, Colaresi & Quinn 2008 (doi:10.1093/pan/mpn018, section 3.5.1). The prior says what one
 * would expect of any papers of the library; a few papers with a rare word do not outweigh it.
 */

/** How often each term occurs on either side and in the whole library; index i is term i. */
export interface TermCounts {
  a: Uint32Array;
  b: Uint32Array;
  all: Uint32Array;
}

/** What the library's counts are worth as a prior, as a share of those of the smaller side. */
const PRIOR_SHARE = 0.5;

/**
 * z-scores of the log-odds ratios: above zero for the terms of `a`, below for those of `b`; 0 for a
 * term that neither has. Beyond 1.96 a difference is seldom chance (5 % for one term).
 */
export function contrastScores(counts: TermCounts, priorShare = PRIOR_SHARE): Float64Array {
  const { a, b, all } = counts;
  const sums = { a: sum(a), b: sum(b), all: sum(all) };
  const prior = Math.max(1, priorShare * Math.min(sums.a, sums.b));
  return Float64Array.from(all, (_, i) => {
    if (a[i] === 0 && b[i] === 0) return 0;
    const expected = (prior * all[i]!) / sums.all;
    const inA = a[i]! + expected;
    const inB = b[i]! + expected;
    const ratio = Math.log(inA / (sums.a + prior - inA)) - Math.log(inB / (sums.b + prior - inB));
    return ratio / Math.sqrt(1 / inA + 1 / inB);
  });
}

function sum(counts: Uint32Array): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}
