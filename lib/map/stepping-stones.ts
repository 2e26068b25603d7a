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
const STEEPNESS = 3;
const STEP = 0.02;

function costOf(likeness: number): number {
  return STEP + (1 - likeness) ** STEEPNESS;
}

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

/** One of the two searches. */
class Search {
  private readonly frontier = new Frontier();
  private readonly costs = new Map<number, number>();
  private readonly before = new Map<number, number>();
  private readonly settled = new Set<number>();

  constructor(
    private readonly graph: NeighbourGraph,
    sources: readonly number[],
  ) {
    for (const node of sources) this.reach(node, 0);
  }

  /** What the nearest node costs that is not settled; infinite when all are. */
  get least(): number {
    return this.frontier.least;
  }

  costTo(node: number): number {
    return this.costs.get(node) ?? Number.POSITIVE_INFINITY;
  }

  /** Settles the nearest node, and tells each node that it reaches from there more cheaply. */
  advance(tell: (node: number) => void): void {
    const node = this.frontier.take();
    // A node that was reached again, more cheaply, waits in the frontier twice.
    if (this.settled.has(node)) return;
    this.settled.add(node);
    const { starts, targets, likeness } = this.graph;
    for (let k = starts[node]!; k < starts[node + 1]!; k++) {
      const cost = this.costTo(node) + costOf(likeness[k]!);
      if (cost >= this.costTo(targets[k]!)) continue;
      this.before.set(targets[k]!, node);
      this.reach(targets[k]!, cost);
      tell(targets[k]!);
    }
  }

  /** From a reached node back to where the search began. */
  chainTo(node: number): number[] {
    const chain = [node];
    for (let at = this.before.get(node); at !== undefined; at = this.before.get(at)) chain.push(at);
    return chain;
  }

  private reach(node: number, cost: number): void {
    this.costs.set(node, cost);
    this.frontier.add(node, cost);
  }
}
