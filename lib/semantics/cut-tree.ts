/**
 * A tree that cuts a space in random directions (Dasgupta & Freund 2008,
 * doi:10.1145/1374376.1374452) to tell of any document which of some are near it. It is grown of a
 * sample: the others need not be at hand together.
 */

export interface Growing {
  /** Unit vectors: the documents to be found, then a sample of those that will look for them. */
  documents: Float32Array;
  dimensions: number;
  /** How many of the documents are to be found. */
  wanted: number;
  /** How many others one of the sample stands for. */
  weight: number;
}

/** Documents that a leaf holds at most, those that the sample stands for among them. */
const LEAF = 4_000;
/** Dimensions that a cut looks at: the first ones have most of the variance. */
const LEADING = 32;
/** A cut that leaves less than this on one side is none. */
const LEAST = 1 / 20;
const NOBODY = new Uint32Array();

interface Fork {
  /** Undefined where documents are too much alike to be cut: then they go by a digit of their number. */
  direction?: Float32Array;
  digit: number;
  /** Where the two branches are: a fork, or a leaf where negative. */
  branches: [number, number];
}

export class CutTree {
  private readonly forks: Fork[] = [];
  private readonly leaves: Uint32Array[] = [];
  private readonly root: number;

  constructor(
    private readonly grown: Growing,
    private readonly random: () => number,
  ) {
    const count = grown.documents.length / grown.dimensions;
    this.root = this.grow(
      Uint32Array.from({ length: count }, (_, i) => i),
      0,
    );
  }

  /** Those that are near a document, by its place among `documents` and its number. */
  near(documents: Float32Array, place: number, number: number): Uint32Array {
    const { dimensions } = this.grown;
    let at = this.root;
    while (at >= 0) {
      const { direction, digit, branches } = this.forks[at]!;
      const isSecond = direction
        ? isBehind(direction, documents, place * dimensions)
        : (number >>> digit) & 1;
      at = branches[isSecond ? 1 : 0];
    }
    return this.leaves[-at - 1]!;
  }

  private grow(part: Uint32Array, depth: number): number {
    const { wanted, weight } = this.grown;
    const found = part.filter((i) => i < wanted);
    const all = found.length + weight * (part.length - found.length);
    if (found.length === 0 || all <= LEAF) return this.leaf(found);
    const { direction, sides } = this.cut(part, depth);
    const fork: Fork = { direction, digit: depth, branches: [0, 0] };
    const at = this.forks.push(fork) - 1;
    fork.branches[0] = this.grow(sides[0], depth + 1);
    fork.branches[1] = this.grow(sides[1], depth + 1);
    return at;
  }

  private leaf(found: Uint32Array): number {
    return -this.leaves.push(found.length === 0 ? NOBODY : found);
  }

  /** By which of two documents they are nearer to. */
  private cut(part: Uint32Array, depth: number) {
    const { documents, dimensions } = this.grown;
    const one = part[Math.floor(this.random() * part.length)]! * dimensions;
    const other = part[Math.floor(this.random() * part.length)]! * dimensions;
    const direction = Float32Array.from(
      { length: Math.min(LEADING, dimensions) },
      (_, d) => documents[one + d]! - documents[other + d]!,
    );
    const sides = divided(part, (i) => isBehind(direction, documents, i * dimensions));
    const isCut = Math.min(sides[0].length, sides[1].length) >= LEAST * part.length;
    if (isCut) return { direction, sides };
    return { sides: divided(part, (i) => ((i >>> depth) & 1) === 1) };
  }
}

function divided(
  part: Uint32Array,
  isSecond: (document: number) => boolean,
): [Uint32Array, Uint32Array] {
  return [part.filter((i) => !isSecond(i)), part.filter(isSecond)];
}

/** In four sums: one alone would wait for itself at every dimension. */
function isBehind(direction: Float32Array, documents: Float32Array, from: number): boolean {
  let one = 0;
  let two = 0;
  let three = 0;
  let four = 0;
  let d = 0;
  for (; d + 3 < direction.length; d += 4) {
    one += direction[d]! * documents[from + d]!;
    two += direction[d + 1]! * documents[from + d + 1]!;
    three += direction[d + 2]! * documents[from + d + 2]!;
    four += direction[d + 3]! * documents[from + d + 3]!;
  }
  for (; d < direction.length; d++) one += direction[d]! * documents[from + d]!;
  return one + two + three + four < 0;
}
