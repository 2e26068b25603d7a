/** The nodes that a search has seen and not yet settled, the nearest first: a binary heap. */
export class Frontier {
  private readonly nodes: number[] = [];
  private readonly costs: number[] = [];

  /** What the nearest costs; infinite when there is none. */
  get least(): number {
    return this.costs[0] ?? Number.POSITIVE_INFINITY;
  }

  add(node: number, cost: number): void {
    const { nodes, costs } = this;
    let at = nodes.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (costs[parent]! <= cost) break;
      nodes[at] = nodes[parent]!;
      costs[at] = costs[parent]!;
      at = parent;
    }
    nodes[at] = node;
    costs[at] = cost;
  }

  /** The nearest node, which leaves. There must be one. */
  take(): number {
    const { nodes, costs } = this;
    const nearest = nodes[0]!;
    const node = nodes.pop()!;
    const cost = costs.pop()!;
    if (nodes.length === 0) return nearest;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= nodes.length) break;
      if (child + 1 < nodes.length && costs[child + 1]! < costs[child]!) child++;
      if (costs[child]! >= cost) break;
      nodes[at] = nodes[child]!;
      costs[at] = costs[child]!;
      at = child;
    }
    nodes[at] = node;
    costs[at] = cost;
    return nearest;
  }
}
