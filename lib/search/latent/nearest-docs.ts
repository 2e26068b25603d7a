/** The docs that are likest to a vector. */
import { firstInOrder } from "../index/top";
import { doPieces, type Pieces, piecesOf, waitForPieces } from "../pieces";
import {
  type LatentIndex,
  LENGTH_STEP,
  PART,
  partsOf,
  WHOLE,
  wholeLikeness,
  wholeNumbers,
} from "./latent-index";

/** Neighbourhoods that are looked at: they have 93 % of the nearest 50 (100,000 papers of arXiv). */
const PROBES = 16;
/**
 * Docs that are looked at, as a share of all or so many: where most papers are much alike, one
 * neighbourhood may hold a fifth of them. On real papers all probes together stay below it.
 */
const MOST_SHARE = 1 / 16;
const MOST_DOCS = 20_000;

export interface LikeDoc {
  doc: number;
  likeness: number;
}

/**
 * The docs likest to a unit vector, at least `least` like it, the likest first.
 * @param share tells others, who look at some of the neighbourhoods
 */
export function nearestDocs(
  latent: LatentIndex,
  vector: Float32Array,
  limit: number,
  least: number,
  share?: (name: "near", work: NearWork) => void,
): LikeDoc[] {
  const found = new Likest(limit, least);
  const whole = wholeNumbers(vector);
  const { gathered, lists, scales } = latent;
  const look = (doc: number) => {
    const likeness = wholeLikeness(latent, doc, whole);
    if (likeness >= found.least) found.add(doc, likeness);
  };
  if (lists.centres.length === 0) for (let doc = 0; doc < scales.length; doc++) look(doc);
  const stretches = nearStretches(latent, vector);
  if (!gathered) {
    for (const { from, to } of stretches) lists.members.subarray(from, to).forEach(look);
    return found.finish();
  }
  const pieces = piecesOf(stretches.length);
  const work = { whole, stretches, limit, least, pieces, found: sharedList(limit) };
  if (limit <= MOST_SHARED) share?.("near", work);
  lookAround(latent, work, found);
  waitForPieces(pieces);
  readList(work.found, found);
  return found.finish();
}

/** Longer lists are not worth telling another thread of. */
const MOST_SHARED = 1_000;

/** A stretch of members for each piece. */
export interface NearWork {
  whole: Int16Array;
  stretches: readonly Stretch[];
  limit: number;
  least: number;
  pieces: Pieces;
  /** What others than the one who asks have found. */
  found: Float64Array;
}

interface Stretch {
  from: number;
  to: number;
}

/** Another's part of the work. */
export function lookAtPieces(latent: LatentIndex, work: NearWork): void {
  const found = new Likest(work.limit, work.least);
  lookAround(latent, work, found, () => writeList(work.found, found.finish()));
}

/** Of docs and likenesses in turn, after how many there are. */
function sharedList(limit: number): Float64Array {
  const room = limit <= MOST_SHARED ? 1 + 2 * limit : 1;
  return new Float64Array(new SharedArrayBuffer(room * Float64Array.BYTES_PER_ELEMENT));
}

function writeList(list: Float64Array, docs: readonly LikeDoc[]): void {
  list[0] = docs.length;
  docs.forEach(({ doc, likeness }, i) => {
    list[1 + 2 * i] = doc;
    list[2 + 2 * i] = likeness;
  });
}

function readList(list: Float64Array, found: Likest): void {
  for (let i = 0; i < list[0]!; i++) found.add(list[1 + 2 * i]!, list[2 + 2 * i]!);
}

/** Where the members lie that are looked at: of the nearest neighbourhoods, until there are enough. */
function nearStretches(latent: LatentIndex, vector: Float32Array): Stretch[] {
  const { lists, scales } = latent;
  let left = Math.max(MOST_DOCS, Math.ceil(scales.length * MOST_SHARE));
  return nearestCentres(latent, vector).flatMap((c) => {
    const from = lists.starts[c]!;
    const to = Math.min(lists.starts[c + 1]!, from + left);
    left -= to - from;
    return Array.from({ length: Math.ceil((to - from) / LONGEST_STRETCH) }, (_, i) => {
      const begin = from + i * LONGEST_STRETCH;
      return { from: begin, to: Math.min(to, begin + LONGEST_STRETCH) };
    });
  });
}

/** Neighbourhoods are of very different sizes, and pieces should not be. */
const LONGEST_STRETCH = 2_048;

/** The neighbourhoods in which the nearest are looked for; none in a small library. */
function nearestCentres({ dimensions, lists }: LatentIndex, vector: Float32Array): number[] {
  const { centres } = lists;
  const near = new Float32Array(dimensions === 0 ? 0 : centres.length / dimensions);
  for (let c = 0; c < near.length; c++) {
    let sum = 0;
    for (let d = 0; d < dimensions; d++) sum += vector[d]! * centres[c * dimensions + d]!;
    near[c] = sum;
  }
  return firstInOrder(
    near.keys(),
    PROBES,
    (a, b) => near[a]! > near[b]! || (near[a] === near[b] && a < b),
  );
}

/**
 * Looks at members of neighbourhoods, some dimensions at a time. Most are given up before the last:
 * in those to come, two vectors have at most the product of their lengths there in common (Cauchy,
 * Schwarz).
 * @param after each piece
 */
function lookAround(
  { dimensions, docs, scales, lists, gathered }: LatentIndex,
  { whole, stretches, pieces }: NearWork,
  found: Likest,
  after?: () => void,
): void {
  const { beyond } = gathered!;
  const parts = partsOf(dimensions);
  const most = Float64Array.from({ length: parts }, (_, part) => {
    return (lengthFrom(whole, (part + 1) * PART) / WHOLE) * LENGTH_STEP;
  });
  doPieces(pieces, (piece) => {
    const { from, to } = stretches[piece]!;
    for (let row = from; row < to; row++) {
      const at = row * dimensions;
      const scale = scales[row]!;
      let sum = 0;
      let likeness = 0;
      let near = true;
      for (let part = 0; near && part < parts; part++) {
        const end = Math.min(dimensions, (part + 1) * PART);
        for (let d = part * PART; d < end; d++)
          sum = (sum + Math.imul(whole[d]!, docs[at + d]!)) | 0;
        likeness = (sum * scale) / WHOLE;
        near = likeness + most[part]! * beyond[row * parts + part]! >= found.least;
      }
      if (near) found.add(lists.members[row]!, likeness);
    }
    after?.();
  });
}

function lengthFrom(vector: Int16Array, dimension: number): number {
  let squares = 0;
  for (let d = dimension; d < vector.length; d++) squares += vector[d]! * vector[d]!;
  return Math.sqrt(squares);
}

/** The likest of those that come. */
class Likest {
  private readonly docs: LikeDoc[] = [];

  constructor(
    private readonly limit: number,
    /** What is less like need not come: so many are liker, or too much was asked for. */
    public least: number,
  ) {}

  add(doc: number, likeness: number): void {
    this.docs.push({ doc, likeness });
    if (this.docs.length < 2 * this.limit) return;
    this.cut();
    this.least = this.docs.at(-1)!.likeness;
  }

  finish(): LikeDoc[] {
    this.cut();
    return this.docs;
  }

  private cut(): void {
    this.docs.sort((a, b) => b.likeness - a.likeness || a.doc - b.doc);
    if (this.docs.length > this.limit) this.docs.length = this.limit;
  }
}
