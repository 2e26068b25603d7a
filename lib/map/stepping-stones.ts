/**
 * Stepping stones: the chain of similar papers that leads from one paper to another, as the
 * cheapest path over the graph of nearest neighbours. Dijkstra's search from both ends at once
 * (Dijkstra 1959, doi:10.1007/BF01386390; stopped as in Pohl 1971, "Bi-directional search") looks
 * at a small part of a large library.
 */
import { Frontier } from "@/lib/map/frontier";
import type { NeighbourGraph } from "@/lib/map/neighbour-graph";

/**
 * What a step costs grows faster than the distance that it covers, so that two short steps are
 * better than a leap; but each step costs something, so that the chain stays one that can be read.
 */
const STEP = 0.02;

function costOf(likeness: number): number {
  const distance = 1 - likeness;
  return STEP + distance * distance * distance;
}

/** What a search begins with, so that a cost is never 0; the same for every chain. */
const START = 1;

/**
 * The nodes from one of `from` to one of `to`, both included; a node in both is a chain by itself.
 * Undefined where no chain links them.
 */
export function steppingStones(
  graph: NeighbourGraph,
  from: readonly number[],
  to: readonly number[],
): number[] | undefined {
  const start = new Search(graph, from);
  const goal = new Search(graph, to);
  let best = Number.POSITIVE_INFINITY;
  let meeting = -1;
  const meet = (node: number) => {
    const cost = start.costTo(node) + goal.costTo(node);
    if (cost >= best) return;
    best = cost;
    meeting = node;
  };
  for (const node of from) meet(node);
  // What both searches have yet to reach costs at least what their frontiers cost together.
  while (start.least + goal.least < best) {
    const nearer = start.least <= goal.least ? start : goal;
    nearer.advance(meet);
  }
  if (meeting < 0) return undefined;
  return [...start.chainTo(meeting).reverse(), ...goal.chainTo(meeting).slice(1)];
}

/** One of the two searches. Arrays of the graph's size are made quicker than maps are filled. */
class Search {
  private readonly frontier = new Frontier();
  /** What it costs to get to each node; 0 for those not reached. */
  private readonly costs: Float64Array;
  /** The node before each, plus 1; 0 where there is none. */
  private readonly before: Uint32Array;

  constructor(
    private readonly graph: NeighbourGraph,
    sources: readonly number[],
  ) {
    const nodes = graph.starts.length - 1;
    this.costs = new Float64Array(nodes);
    this.before = new Uint32Array(nodes);
    for (const node of sources) this.reach(node, START);
  }

  /** What the nearest node costs that is not settled; infinite when all are. */
  get least(): number {
    return this.frontier.least;
  }

  costTo(node: number): number {
    return this.costs[node] || Number.POSITIVE_INFINITY;
  }

  /** Settles the nearest node, and tells each node that it reaches from there more cheaply. */
  advance(tell: (node: number) => void): void {
    const { graph, frontier, before } = this;
    const reached = frontier.least;
    const node = frontier.take();
    // It was reached again, more cheaply, while it waited.
    if (reached > this.costs[node]!) return;
    for (let k = graph.starts[node]!; k < graph.starts[node + 1]!; k++) {
      const target = graph.targets[k]!;
      const cost = reached + costOf(graph.likeness[k]!);
      if (cost >= this.costTo(target)) continue;
      before[target] = node + 1;
      this.reach(target, cost);
      tell(target);
    }
  }

  /** From a reached node back to where the search began. */
  chainTo(node: number): number[] {
    const chain = [node];
    for (let at = this.before[node]!; at > 0; at = this.before[at - 1]!) chain.push(at - 1);
    return chain;
  }

  private reach(node: number, cost: number): void {
    this.costs[node] = cost;
    this.frontier.add(node, cost);
  }
}
