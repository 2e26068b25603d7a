import { symmetricEigen } from "@/lib/semantics/eigen";

/**
 * The vectors seen from the side where they differ most: their first two principal components,
 * scaled so that the largest coordinate is 1. All zero when the vectors are alike.
 */
export function principalPlane(
  vectors: Float32Array,
  dimensions: number,
  count: number,
): [number, number][] {
  const mean = new Float64Array(dimensions);
  vectors.forEach((value, at) => {
    mean[at % dimensions]! += value / count;
  });
  const covariance = Array.from(mean, () => new Float64Array(dimensions));
  for (let i = 0; i < count; i++) {
    for (let a = 0; a < dimensions; a++) {
      const deviation = vectors[i * dimensions + a]! - mean[a]!;
      for (let b = 0; b < dimensions; b++) {
        covariance[a]![b]! += deviation * (vectors[i * dimensions + b]! - mean[b]!);
      }
    }
  }
  const axes = symmetricEigen(covariance).vectors;
  const coordinate = (i: number, axis: Float64Array | undefined) => {
    let sum = 0;
    axis?.forEach((part, d) => {
      sum += part * (vectors[i * dimensions + d]! - mean[d]!);
    });
    return sum;
  };
  const plane = Array.from({ length: count }, (_, i): [number, number] => [
    coordinate(i, axes[0]),
    coordinate(i, axes[1]),
  ]);
  let largest = 0;
  for (const [x, y] of plane) largest = Math.max(largest, Math.abs(x), Math.abs(y));
  return largest < 1e-6
    ? plane.map(() => [0, 0])
    : plane.map(([x, y]) => [x / largest, y / largest]);
}
