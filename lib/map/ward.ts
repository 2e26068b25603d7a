/**
 * Hierarchical clustering by Ward's criterion (Ward 1963, doi:10.1080/01621459.1963.10500845) with
 * the nearest-neighbour chain (Murtagh 1983): quadratic time, linear memory, no randomness.
 */

/** Clusters `a` and `b` became one; points are 0 to n - 1, merge m makes cluster n + m. */
interface Merge {
  a: number;
  b: number;
  /** Growth of the sum of squares: large when unlike clusters were forced together. */
  cost: number;
}

/** `points[i]` are the coordinates of point i. Merges come in order of their cost. */
export function wardMerges(points: readonly (readonly number[])[]): Merge[] {
  const n = points.length;
  const centres = points.map((point) => [...point]);
  const sizes = points.map(() => 1);
  const active = new Set(points.keys());
  const chain: number[] = [];
  const merges: Merge[] = [];
  while (active.size > 1) {
    if (chain.length === 0) chain.push(active.values().next().value!);
    const tip = chain.at(-1)!;
    const before = chain.at(-2);
    let nearest = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const other of active) {
      if (other === tip) continue;
      const cost = mergeCost(centres[tip]!, sizes[tip]!, centres[other]!, sizes[other]!, least);
      // A tie goes to the cluster before in the chain, or the chain might never end.
      if (cost < least || (cost === least && other === before)) {
        least = cost;
        nearest = other;
      }
    }
    if (nearest !== before) {
      chain.push(nearest);
      continue;
    }
    chain.length -= 2;
    active.delete(tip);
    active.delete(nearest);
    active.add(n + merges.length);
    merges.push({ a: tip, b: nearest, cost: least });
    const size = sizes[tip]! + sizes[nearest]!;
    centres.push(
      centres[tip]!.map(
        (value, d) => (value * sizes[tip]! + centres[nearest]![d]! * sizes[nearest]!) / size,
      ),
    );
    sizes.push(size);
  }
  return merges;
}

/** Exact up to `enough`; beyond it, any number beyond it. */
function mergeCost(
  a: readonly number[],
  sizeA: number,
  b: readonly number[],
  sizeB: number,
  enough: number,
): number {
  const factor = (sizeA * sizeB) / (sizeA + sizeB);
  const limit = enough / factor;
  let squares = 0;
  for (let d = 0; d < a.length && squares <= limit; d++) squares += (a[d]! - b[d]!) ** 2;
  return squares * factor;
}

/**
 * The cluster of each point when the tree is cut into `count` clusters, numbered by their first
 * point.
 */
export function cutInto(count: number, n: number, merges: readonly Merge[]): Uint32Array {
  const parent = Uint32Array.from({ length: n + merges.length }, (_, i) => i);
  const order = merges.map((_, m) => m).sort((a, b) => merges[a]!.cost - merges[b]!.cost || a - b);
  for (const m of order.slice(0, Math.max(0, n - count))) {
    parent[merges[m]!.a] = n + m;
    parent[merges[m]!.b] = n + m;
  }
  const numbers = new Map<number, number>();
  return Uint32Array.from({ length: n }, (_, i) => {
    let root = i;
    while (parent[root] !== root) root = parent[root]!;
    if (!numbers.has(root)) numbers.set(root, numbers.size);
    return numbers.get(root)!;
  });
}
