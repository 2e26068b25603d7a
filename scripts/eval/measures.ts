/**
 * How good a ranking is, by judgements: grade of each relevant document, by id. All measures are
 * 0 to 1 and look at the ranking as far as it is given.
 */
export type Judgements = ReadonlyMap<string, number>;

export interface Measures {
  ndcg10: number;
  map: number;
  recall100: number;
}

/** @param ranking ids, the best first, each once */
export function measure(ranking: readonly string[], judgements: Judgements): Measures {
  return {
    ndcg10: ndcg(ranking, judgements, 10),
    map: averagePrecision(ranking, judgements),
    recall100: recall(ranking, judgements, 100),
  };
}

export function meanMeasures(all: readonly Measures[]): Measures {
  const mean = (key: keyof Measures) =>
    all.reduce((sum, one) => sum + one[key], 0) / (all.length || 1);
  return { ndcg10: mean("ndcg10"), map: mean("map"), recall100: mean("recall100") };
}

/** Järvelin & Kekäläinen 2002 (doi:10.1145/582415.582418): the gain is the grade, the discount log2. */
function ndcg(ranking: readonly string[], judgements: Judgements, depth: number): number {
  const gains = ranking.slice(0, depth).map((id) => judgements.get(id) ?? 0);
  const ideal = [...judgements.values()].sort((a, b) => b - a).slice(0, depth);
  return discounted(gains) / (discounted(ideal) || 1);
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, i) => sum + gain / Math.log2(i + 2), 0);
}

function averagePrecision(ranking: readonly string[], judgements: Judgements): number {
  let found = 0;
  let sum = 0;
  ranking.forEach((id, i) => {
    if (judgements.has(id)) sum += ++found / (i + 1);
  });
  return sum / (judgements.size || 1);
}

function recall(ranking: readonly string[], judgements: Judgements, depth: number): number {
  const found = ranking.slice(0, depth).filter((id) => judgements.has(id)).length;
  return found / (judgements.size || 1);
}
