/** What people decided about entries: which are one paper and which are not, whatever the rules say. */

export type Verdict = "same" | "different";

/** One word about two entries, known by their keys (`./entry-key`). */
export interface PairVerdict {
  verdict: Verdict;
  first: string;
  second: string;
}

/**
 * All standing decisions, made to agree: where they contradict, the newest counts. That A is B and
 * B is C makes A and C one too, unless somebody later said that they are not.
 */
export class Decisions {
  /** The cluster that each key was put in. */
  private readonly clusters = new Map<string, Cluster>();
  /** An identifier stands for its entry also under another title: "arxiv:2305.19268". */
  private readonly byIdentifier = new Map<string, Cluster>();

  /** @param oldestFirst decisions that were not taken back */
  constructor(oldestFirst: readonly PairVerdict[]) {
    for (const { verdict, first, second } of [...oldestFirst].reverse()) {
      const [a, b] = [this.require(first), this.require(second)];
      if (a === b) continue;
      if (verdict === "different") separate(a, b);
      else if (!a.apart.has(b)) this.unite(a, b);
    }
    for (const [key, cluster] of this.clusters) {
      const identifier = identifierIn(key);
      if (identifier && !this.byIdentifier.has(identifier)) {
        this.byIdentifier.set(identifier, cluster);
      }
    }
  }

  get size(): number {
    return this.clusters.size;
  }

  /** The keys that were decided to be one paper with this one; empty where nothing was decided. */
  partners(key: string): string[] {
    return (this.clusterOf(key)?.keys ?? []).filter((other) => other !== key);
  }

  verdict(a: string, b: string): Verdict | undefined {
    const [one, other] = [this.clusterOf(a), this.clusterOf(b)];
    if (a === b || !one || !other) return undefined;
    if (one === other) return "same";
    return one.apart.has(other as Cluster) ? "different" : undefined;
  }

  /** The same object for all that were decided to be one. */
  clusterOf(key: string): Readonly<Cluster> | undefined {
    return this.clusters.get(key) ?? this.byIdentifier.get(identifierIn(key) ?? "");
  }

  private require(key: string): Cluster {
    const known = this.clusters.get(key);
    const cluster = known ?? { keys: [key], apart: new Set() };
    this.clusters.set(key, cluster);
    return cluster;
  }

  private unite(into: Cluster, from: Cluster): void {
    for (const key of from.keys) {
      this.clusters.set(key, into);
      into.keys.push(key);
    }
    for (const other of from.apart) {
      other.apart.delete(from);
      separate(into, other);
    }
  }
}

/** The rules alone. */
export const NO_DECISIONS = new Decisions([]);

interface Cluster {
  keys: string[];
  apart: Set<Cluster>;
}

function separate(a: Cluster, b: Cluster): void {
  a.apart.add(b);
  b.apart.add(a);
}

function identifierIn(key: string): string | undefined {
  return /^(?:arxiv|doi):[^#]+/.exec(key)?.[0];
}
