import { randomLcg } from "d3";
import { expect, it } from "vitest";
import { similarity } from "./neighbour-table";
import { neighboursOfNew } from "./new-neighbours";

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

it("finds nearly all of the nearest among many, and themselves among each other", () => {
  const [count, fresh, width] = [6_000, 30, 10];
  const all = documents(count);
  const { indices, scores } = neighboursOfNew(all, DIMENSIONS, fresh, width);
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

it("has none where there is nothing else, or nothing new", () => {
  expect(neighboursOfNew(documents(1), DIMENSIONS, 1, 10).width).toBe(0);
  expect(neighboursOfNew(documents(9), DIMENSIONS, 0, 10).indices).toHaveLength(0);
});
