import { describe, expect, it } from "vitest";
import { Detail } from "./detail";

function settled(frames: number, milliseconds: (detail: number) => number, full: number): number {
  const detail = new Detail();
  for (let i = 0; i < frames; i++) detail.took(milliseconds(detail.now(full)), full);
  return detail.now(full);
}

describe("the detail of a moving map", () => {
  it("stays full while frames are in time", () => {
    expect(settled(50, () => 9, 2)).toBe(2);
  });

  it("falls until frames are in time, and not below what can be read", () => {
    const detail = settled(50, (now) => 8 * now ** 2, 2);
    expect(8 * detail ** 2).toBeLessThan(13);
    expect(detail).toBeGreaterThanOrEqual(0.9);
    expect(settled(50, () => 99, 3)).toBeCloseTo(0.7);
  });

  it("comes back when there is time again", () => {
    const detail = new Detail();
    for (let i = 0; i < 50; i++) detail.took(40, 2);
    for (let i = 0; i < 50; i++) detail.took(1, 2);
    expect(detail.now(2)).toBe(2);
  });

  it("never exceeds a coarse screen", () => {
    expect(settled(50, () => 99, 0.5)).toBe(0.5);
  });
});
