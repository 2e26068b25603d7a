/** Docs in the order of their scores. */
import { firstInOrder } from "../index/top";
import type { Scores } from "./scores";

/** The better score first, the newer paper where they are equal. */
export function bestDocs(scores: Scores, limit: number): { doc: number; score: number }[] {
  const { docs, values } = scores;
  const before = (a: number, b: number) =>
    values[a]! > values[b]! || (values[a] === values[b] && a < b);
  return firstInOrder(candidates(values, limit), limit, before).map((at) => ({
    doc: docs[at]!,
    score: values[at]!,
  }));
}

/** Scores share a step when their first 16 bits are the same: within one per cent of each other. */
const STEPS = 0x8000;

/**
 * Of hundreds of thousands of docs the places of those that can be among the best: a count of docs
 * by score, in steps, tells from which score on there are enough of them. Scores are not negative,
 * so that they are in the order of their bits.
 */
function candidates(values: Float32Array, limit: number): Iterable<number> {
  if (values.length < STEPS) return values.keys();
  const steps = new Uint16Array(values.buffer, values.byteOffset, 2 * values.length);
  const counts = new Uint32Array(STEPS);
  for (let i = HIGH_HALF; i < steps.length; i += 2) counts[steps[i]!]!++;
  let step = STEPS - 1;
  for (let found = counts[step]!; found < limit && step > 0; ) found += counts[--step]!;
  const enough: number[] = [];
  for (let i = 0; i < values.length; i++) {
    if (steps[2 * i + HIGH_HALF]! >= step) enough.push(i);
  }
  return enough;
}

/** Which half of four bytes has sign and exponent. */
const HIGH_HALF = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 1 : 0;
