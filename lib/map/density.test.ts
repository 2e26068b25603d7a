import { describe, expect, it } from "vitest";
import { mapPoints } from "@/tests/helpers/map-points";
import { type GlowInput, glowOf } from "./density";

const ground = [240, 240, 240] as const;
const base: Omit<GlowInput, "points"> = {
  rgbOf: () => [200, 40, 40],
  weightOf: () => 1,
  strength: 0.5,
  ground,
};

function at({ size, pixels, extent }: ReturnType<typeof glowOf>, x: number, y: number): number[] {
  const column = Math.floor(((x - extent.left) / (extent.right - extent.left)) * size);
  const row = Math.floor(((y - extent.top) / (extent.bottom - extent.top)) * size);
  return [...pixels.slice(4 * (row * size + column), 4 * (row * size + column) + 4)];
}

describe("the glow", () => {
  it("is tinted by the papers that are near, and is the bare ground far off", () => {
    const points = mapPoints([
      [0.2, 0.2],
      [0.8, 0.8],
    ]);
    const glow = glowOf({ ...base, points, rgbOf: (i) => (i === 0 ? [200, 0, 0] : [0, 0, 200]) });
    const [red, , blueHere] = at(glow, 0.2, 0.2);
    expect(red).toBeGreaterThan(blueHere! + 50);
    const [redThere, , blue] = at(glow, 0.8, 0.8);
    expect(blue).toBeGreaterThan(redThere! + 50);
    expect(at(glow, 0.2, 0.8)).toEqual([...ground, 255]);
  });

  it("fades out before its own edge, even around papers in the corners", () => {
    const corners = mapPoints([
      [0, 0],
      [1, 1],
    ]);
    const { pixels, size } = glowOf({ ...base, points: corners });
    const edge = Array.from({ length: size }, (_, i) => [i, i * size, size * size - 1 - i]).flat();
    expect(edge.every((cell) => pixels[4 * cell] === ground[0])).toBe(true);
  });

  it("is stronger where more papers are, and weaker where they shine less", () => {
    const points = mapPoints([
      [0.2, 0.5],
      [0.2, 0.5],
      [0.2, 0.5],
      [0.8, 0.5],
    ]);
    const greenOf = (glow: ReturnType<typeof glowOf>, x: number) => at(glow, x, 0.5)[1]!;
    const even = glowOf({ ...base, points });
    expect(greenOf(even, 0.2)).toBeLessThan(greenOf(even, 0.8));
    const dim = glowOf({ ...base, points, weightOf: (i) => (i < 3 ? 0.1 : 1) });
    expect(greenOf(dim, 0.2)).toBeGreaterThan(greenOf(dim, 0.8));
  });

  it("of no papers is the ground", () => {
    const { pixels } = glowOf({ ...base, points: mapPoints([]) });
    expect([...pixels.slice(0, 4)]).toEqual([...ground, 255]);
  });
});
