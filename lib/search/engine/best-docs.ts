/** Docs in the order of their scores. */
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
  let step = STEPS - 1;
  let found = counts[step]!;
  while (found < limit && step > 0) found += counts[--step]!;
  const enough = new Uint32Array(found);
  for (let i = 0, at = 0; at < found; i++) {
    if (steps[2 * i + HIGH_HALF]! >= step) enough[at++] = i;
  }
  return enough;
}

const counts = new Uint32Array(STEPS);

/** Which half of four bytes has sign and exponent. */
const HIGH_HALF = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 1 : 0;
