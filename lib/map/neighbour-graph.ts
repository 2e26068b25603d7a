/** Which papers are like which, as a graph that can be walked both ways. */

export interface NeighbourGraph {
  /** Links of node i are `starts[i]` to `starts[i + 1]`. */
  starts: Uint32Array;
  targets: Uint32Array;
  /** How alike the two ends are, in (0, 1]. */
  likeness: Float32Array;
}

/** One-way links: `from[k]` has `to[k]` among its nearest. */
export interface NeighbourLinks {
  from: Uint32Array;
  to: Uint32Array;
  likeness: Float32Array;
}

/** Each link can be walked in both directions: who is near to me, I am near to. */
export function neighbourGraph(nodes: number, { from, to, likeness }: NeighbourLinks) {
  const starts = new Uint32Array(nodes + 1);
  for (let k = 0; k < from.length; k++) {
    starts[from[k]! + 1]!++;
    starts[to[k]! + 1]!++;
  }
  for (let i = 0; i < nodes; i++) starts[i + 1]! += starts[i]!;
  const next = starts.slice();
  const graph: NeighbourGraph = {
    starts,
    targets: new Uint32Array(2 * from.length),
    likeness: new Float32Array(2 * from.length),
  };
  const put = (a: number, b: number, value: number) => {
    const at = next[a]!++;
    graph.targets[at] = b;
    graph.likeness[at] = value;
  };
  for (let k = 0; k < from.length; k++) {
    put(from[k]!, to[k]!, likeness[k]!);
    put(to[k]!, from[k]!, likeness[k]!);
  }
  return graph;
}

/** Those of `members` that are most like the other members, the most central first. */
export function centralNodes(
  { starts, targets, likeness }: NeighbourGraph,
  members: Iterable<number>,
  limit: number,
): number[] {
  const inside = new Set(members);
  const centrality = (node: number) => {
    let sum = 0;
    for (let k = starts[node]!; k < starts[node + 1]!; k++) {
      if (inside.has(targets[k]!)) sum += likeness[k]!;
    }
    return sum;
  };
  return Array.from(inside, (node) => ({ node, sum: centrality(node) }))
    .sort((a, b) => b.sum - a.sum || a.node - b.node)
    .slice(0, limit)
    .map(({ node }) => node);
}
