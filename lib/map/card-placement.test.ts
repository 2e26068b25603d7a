import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeCard } from "./card-placement";

const card = { width: 288, height: 220 };

describe("a card", () => {
  it("never covers its point nor leaves the pane, where the pane has room for both", () => {
    const width = fc.integer({ min: 640, max: 2000 });
    const height = fc.integer({ min: 320, max: 1200 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(width, height, share, share, (w, h, x, y) => {
        const point = [x * w, y * h] as const;
        const { left, top } = placeCard(point, card, { width: w, height: h });
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(left + card.width).toBeLessThanOrEqual(w);
        expect(top + card.height).toBeLessThanOrEqual(h);
        const onPoint =
          point[0] > left &&
          point[0] < left + card.width &&
          point[1] > top &&
          point[1] < top + card.height;
        expect(onPoint).toBe(false);
      }),
    );
  });

  it("stands to the right, where reading goes on", () => {
    expect(placeCard([100, 300], card, { width: 900, height: 600 }).left).toBeGreaterThan(100);
  });

  it("leaves the points it speaks of in sight", () => {
    const kin = [
      [260, 300],
      [300, 320],
    ] as const;
    const { left, top } = placeCard([200, 300], card, { width: 900, height: 700 }, kin);
    for (const [x, y] of kin) {
      const covered = x > left && x < left + 288 && y > top && y < top + 220;
      expect(covered).toBe(false);
    }
  });

  it("goes to the far edge of a pane without room beside the point", () => {
    const phone = { width: 340, height: 320 };
    expect(placeCard([170, 86], card, phone).top).toBe(90);
    expect(placeCard([170, 234], card, phone).top).toBe(10);
    const tiny = placeCard([150, 100], card, { width: 300, height: 240 });
    expect(tiny.left).toBeGreaterThanOrEqual(0);
    expect(tiny.top).toBeGreaterThanOrEqual(0);
  });
});
