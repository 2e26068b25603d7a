/** Chance that can be repeated: the same seed gives the same numbers on every machine. */

export class Random {
  private state: number;

  /** Any number of seeds; different ones give sequences that have nothing to do with each other. */
  constructor(...seeds: number[]) {
    this.state = 0x9e3779b9;
    for (const seed of seeds) this.state = mix(this.state ^ Math.imul(seed | 0, 0x85ebca6b));
  }

  /** From 0 to 1, exclusive: Mulberry32 (Tommy Ettinger 2017). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** From 0 to `below`, exclusive. */
  int(below: number): number {
    return Math.floor(this.next() * below);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.int(list.length)]!;
  }

  /** Mean 0, deviation 1: Box and Muller 1958, doi:10.1214/aoms/1177706645. */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }
}

/** The finaliser of MurmurHash3: every bit of the input changes half of the output's. */
export function mix(bits: number): number {
  let h = bits;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The same list in another order: Fisher and Yates. */
export function shuffled<T>(list: readonly T[], random: Random): T[] {
  const result = [...list];
  for (let i = result.length - 1; i > 0; i--) {
    const j = random.int(i + 1);
    [result[i], result[j]] = [result[j]!, result[i]!];
  }
  return result;
}

/** Items with given weights, in constant time: Vose 1991, doi:10.1109/32.92917. */
export class WeightedChoice<T> {
  private readonly share: Float64Array;
  private readonly other: Uint32Array;

  constructor(
    private readonly items: readonly T[],
    weights: readonly number[],
  ) {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    this.share = Float64Array.from(weights, (weight) => (weight / total) * items.length);
    this.other = Uint32Array.from(items, (_, i) => i);
    const small: number[] = [];
    const large: number[] = [];
    this.share.forEach((share, i) => {
      (share < 1 ? small : large).push(i);
    });
    while (small.length > 0 && large.length > 0) {
      const [low, high] = [small.pop()!, large.pop()!];
      this.other[low] = high;
      this.share[high] = this.share[high]! + this.share[low]! - 1;
      (this.share[high]! < 1 ? small : large).push(high);
    }
  }

  pick(random: Random): T {
    const i = random.int(this.items.length);
    return this.items[random.next() < this.share[i]! ? i : this.other[i]!]!;
  }
}

/**
 * Ranks from 0 to `size`, exclusive, each by 1 / (rank + 1) ** exponent, without a table:
 * rejection-inversion (Hörmann and Derflinger 1996, doi:10.1145/235025.235029).
 */
export class ZipfRank {
  private readonly first: number;
  private readonly last: number;
  private readonly sure: number;

  constructor(
    private readonly size: number,
    private readonly exponent: number,
  ) {
    this.first = this.integral(1.5) - 1;
    this.last = this.integral(size + 0.5);
    this.sure = 2 - this.inverse(this.integral(2.5) - this.density(2));
  }

  pick(random: Random): number {
    for (;;) {
      const u = this.last + random.next() * (this.first - this.last);
      const x = this.inverse(u);
      const k = Math.min(this.size, Math.max(1, Math.round(x)));
      if (k - x <= this.sure || u >= this.integral(k + 0.5) - this.density(k)) return k - 1;
    }
  }

  private density(x: number): number {
    return Math.exp(-this.exponent * Math.log(x));
  }

  private integral(x: number): number {
    const log = Math.log(x);
    const t = (1 - this.exponent) * log;
    return (Math.abs(t) > 1e-8 ? Math.expm1(t) / t : 1 + t / 2) * log;
  }

  private inverse(x: number): number {
    const t = Math.max(-1, x * (1 - this.exponent));
    return Math.exp((Math.abs(t) > 1e-8 ? Math.log1p(t) / t : 1 - t / 2) * x);
  }
}
