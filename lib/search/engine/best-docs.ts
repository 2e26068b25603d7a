/** Docs in the order of their scores. */
import { countDocs, type DocSet, docsOf } from "../index/doc-set";
import type { Scores } from "./scores";

export interface RankedDoc {
  doc: number;
  score: number;
  /** Its place among the scores. */
  place: number;
}

/** The better score first, the newer paper where they are equal. */
export function bestDocs({ docs, values }: Scores, limit: number): RankedDoc[] {
  const places = candidates(values, limit);
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  // Score and place in one number, which is sorted without a call for each comparison.
  const keys = new Float64Array(places.length);
  for (let i = 0; i < places.length; i++) keys[i] = bits[places[i]!]! * PLACES + PLACES - 1 - i;
  keys.sort();
  return Array.from({ length: Math.min(limit, places.length) }, (_, i) => {
    const place = places[PLACES - 1 - (keys[keys.length - 1 - i]! % PLACES)]!;
    return { doc: docs[place]!, score: values[place]!, place };
  });
}

/** What 31 bits of a score leave of the 53 of a whole number: enough for four million places. */
const PLACES = 2 ** 22;

/** Scores share a step when their first 16 bits are the same: within one per cent of each other. */
const STEPS = 0x8000;

/**
 * Of hundreds of thousands of docs the places of those that can be among the best: a count of docs
 * by score, in steps, tells from which score on there are enough of them. Scores are not negative,
 * so that they are in the order of their bits.
 */
function candidates(values: Float32Array, limit: number): Uint32Array {
  if (values.length <= 2 * limit) return Uint32Array.from(values.keys());
  const steps = new Uint16Array(values.buffer, values.byteOffset, 2 * values.length);
  counts.fill(0);
  for (let i = HIGH_HALF; i < steps.length; i += 2) counts[steps[i]!]!++;
  const [step, found] = firstStep(limit);
  const enough = new Uint32Array(found);
  for (let i = 0, at = 0; at < found; i++) {
    if (steps[2 * i + HIGH_HALF]! >= step) enough[at++] = i;
  }
  return enough;
}

const counts = new Uint32Array(STEPS);

/**
 * The docs of a set that can be among its best so many, ascending: as above, without a list of all.
 * @param scores of all docs
 */
export function likelyBest(scores: Float32Array, set: DocSet, limit: number): Uint32Array {
  const size = countDocs(set);
  if (size <= 2 * limit) return docsOf(set);
  const { bits } = set;
  const steps = new Uint16Array(scores.buffer, scores.byteOffset, 2 * scores.length);
  counts.fill(0);
  for (let i = 0; i < bits.length; i++) {
    for (let rest = bits[i]!; rest !== 0; rest &= rest - 1) {
      const doc = (i << 5) + 31 - Math.clz32(rest & -rest);
      counts[steps[2 * doc + HIGH_HALF]!]!++;
    }
  }
  const [step, found] = firstStep(limit);
  const enough = new Uint32Array(found);
  for (let i = 0, at = 0; at < found; i++) {
    for (let rest = bits[i]!; rest !== 0; rest &= rest - 1) {
      const doc = (i << 5) + 31 - Math.clz32(rest & -rest);
      if (steps[2 * doc + HIGH_HALF]! >= step) enough[at++] = doc;
    }
  }
  return enough;
}

/** From which step on there are enough of those counted, and how many these are. */
function firstStep(limit: number): [step: number, found: number] {
  let step = STEPS - 1;
  let found = counts[step]!;
  while (found < limit && step > 0) found += counts[--step]!;
  return [step, found];
}

/** Which half of four bytes has sign and exponent. */
const HIGH_HALF = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 1 : 0;
