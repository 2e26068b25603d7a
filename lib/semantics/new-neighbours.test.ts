import { randomLcg } from "d3";
import { expect, it } from "vitest";
import { similarity } from "./neighbour-table";
import { type KnownDocuments, neighboursOfNew } from "./new-neighbours";

const DIMENSIONS = 16;
const TOPICS = 40;

/** Unit vectors around some topics. */
function documents(count: number): Float32Array {
  const random = randomLcg(0.5);
  const topics = Array.from({ length: TOPICS * DIMENSIONS }, () => random() - 0.5);
  const all = new Float32Array(count * DIMENSIONS);
  for (let i = 0; i < count; i++) {
    const vector = all.subarray(i * DIMENSIONS, (i + 1) * DIMENSIONS);
    const topic = i % TOPICS;
    vector.forEach((_, d) => {
      vector[d] = topics[topic * DIMENSIONS + d]! + 0.3 * (random() - 0.5);
    });
    const length = Math.hypot(...vector);
    vector.forEach((value, d) => {
      vector[d] = value / length;
    });
  }
  return all;
}

/** Those from `first` on, some at a time. */
function knownFrom(all: Float32Array, first: number): KnownDocuments {
  const known = all.subarray(first * DIMENSIONS);
  const step = 700 * DIMENSIONS;
  return {
    count: known.length / DIMENSIONS,
    sample: known.subarray(0, known.length / 2),
    *batches() {
      for (let at = 0; at < known.length; at += step) yield known.subarray(at, at + step);
    },
  };
}

it("finds nearly all of the nearest among many, and themselves among each other", () => {
  const [count, fresh, width] = [6_000, 30, 10];
  const all = documents(count);
  const joined = all.subarray(0, fresh * DIMENSIONS);
  const known = knownFrom(all, fresh);
  const { indices, scores } = neighboursOfNew(joined, DIMENSIONS, known, width);
  let found = 0;
  for (let i = 0; i < fresh; i++) {
    const others = Array.from({ length: count }, (_, j) => j).filter((j) => j !== i);
    const likeness = new Map(others.map((j) => [j, similarity(all, DIMENSIONS, i, j)]));
    const nearest = others.sort((a, b) => likeness.get(b)! - likeness.get(a)!).slice(0, width);
    const row = indices.subarray(i * width, (i + 1) * width);
    expect([...row]).not.toContain(i);
    expect(scores[i * width]).toBeCloseTo(likeness.get(row[0]!)!);
    found += nearest.filter((j) => row.includes(j)).length;
  }
  expect(found / (fresh * width)).toBeGreaterThan(0.95);
});

it("finds those that are all alike", () => {
  const alike = new Float32Array(5_000 * DIMENSIONS).fill(1 / Math.sqrt(DIMENSIONS));
  const known = knownFrom(alike, 2);
  const { scores } = neighboursOfNew(alike.subarray(0, 2 * DIMENSIONS), DIMENSIONS, known, 5);
  expect([...scores].every((score) => score > 0.999)).toBe(true);
});

it("has none where there is nothing else, or nothing new", () => {
  const few = documents(9);
  const one = few.subarray(0, DIMENSIONS);
  expect(neighboursOfNew(one, DIMENSIONS, knownFrom(one, 1), 10).width).toBe(0);
  const nothing = few.subarray(0, 0);
  expect(neighboursOfNew(nothing, DIMENSIONS, knownFrom(few, 0), 10).indices).toHaveLength(0);
});
