import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { centralNodes, type NeighbourGraph, neighbourGraph } from "./neighbour-graph";
import { steppingStones } from "./stepping-stones";

function graphOf(nodes: number, links: [from: number, to: number, likeness: number][]) {
  return neighbourGraph(nodes, {
    from: Uint32Array.from(links, ([from]) => from),
    to: Uint32Array.from(links, ([, to]) => to),
    likeness: Float32Array.from(links, ([, , likeness]) => likeness),
  });
}

describe("stepping stones", () => {
  it("prefer short steps to a leap", () => {
    const graph = graphOf(3, [
      [0, 2, 0.3],
      [0, 1, 0.7],
      [1, 2, 0.7],
    ]);
    expect(steppingStones(graph, [0], [2])).toEqual([0, 1, 2]);
  });

  it("do not wander where a step is short enough", () => {
    const graph = graphOf(4, [
      [0, 3, 0.8],
      [0, 1, 0.85],
      [1, 2, 0.85],
      [2, 3, 0.85],
    ]);
    expect(steppingStones(graph, [0], [3])).toEqual([0, 3]);
  });

  it("walk a link in both directions", () => {
    const graph = graphOf(3, [
      [1, 0, 0.5],
      [1, 2, 0.5],
    ]);
    expect(steppingStones(graph, [0], [2])).toEqual([0, 1, 2]);
    expect(steppingStones(graph, [2], [0])).toEqual([2, 1, 0]);
  });

  it("are none between papers that nothing links", () => {
    const graph = graphOf(4, [
      [0, 1, 0.9],
      [2, 3, 0.9],
    ]);
    expect(steppingStones(graph, [0], [3])).toBeUndefined();
    expect(steppingStones(graph, [], [3])).toBeUndefined();
  });

  it("begin at the nearest of several, and are one where both ends are", () => {
    const graph = graphOf(4, [
      [0, 1, 0.5],
      [1, 3, 0.5],
      [2, 3, 0.5],
    ]);
    expect(steppingStones(graph, [0, 2], [3])).toEqual([2, 3]);
    expect(steppingStones(graph, [0, 2], [2, 3])).toEqual([2]);
  });

  it("cost the same from both ends, and no more than any other chain", () => {
    const nodes = 12;
    const node = fc.integer({ min: 0, max: nodes - 1 });
    const link = fc.tuple(node, node, fc.double({ min: 0.05, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.array(link, { maxLength: 40 }), node, node, (links, a, b) => {
        const graph = graphOf(nodes, links);
        const least = cheapest(graph, a, b);
        expect(costOf(graph, steppingStones(graph, [a], [b]))).toBeCloseTo(least, 5);
        expect(costOf(graph, steppingStones(graph, [b], [a]))).toBeCloseTo(least, 5);
      }),
    );
  });
});

describe("central papers", () => {
  it("are those that are most like the others of the set", () => {
    const graph = graphOf(5, [
      [0, 1, 0.9],
      [1, 2, 0.5],
      [2, 0, 0.3],
      [3, 4, 1],
      [1, 4, 0.9],
    ]);
    expect(centralNodes(graph, [0, 1, 2, 3], 2)).toEqual([1, 0]);
  });
});

function stepCost({ starts, targets, likeness }: NeighbourGraph, a: number, b: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let k = starts[a]!; k < starts[a + 1]!; k++) {
    if (targets[k] === b) least = Math.min(least, 0.02 + (1 - likeness[k]!) ** 3);
  }
  return least;
}

function costOf(graph: NeighbourGraph, chain: number[] | undefined): number {
  if (!chain) return Number.POSITIVE_INFINITY;
  return chain.slice(1).reduce((sum, node, i) => sum + stepCost(graph, chain[i]!, node), 0);
}

/** Bellman and Ford: slow, and nothing like what is tested. */
function cheapest(graph: NeighbourGraph, from: number, to: number): number {
  const nodes = graph.starts.length - 1;
  const costs = new Array<number>(nodes).fill(Number.POSITIVE_INFINITY);
  costs[from] = 0;
  for (let round = 0; round < nodes; round++) {
    for (let a = 0; a < nodes; a++) {
      for (let b = 0; b < nodes; b++) {
        costs[b] = Math.min(costs[b]!, costs[a]! + stepCost(graph, a, b));
      }
    }
  }
  return costs[to]!;
}
