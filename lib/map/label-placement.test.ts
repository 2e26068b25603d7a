import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  around,
  boxOf,
  type Label,
  type LabelPlace,
  type LabelRoom,
  placeLabels,
  presenceOf,
} from "./label-placement";
import { contains, overlaps, type Size, zoomed } from "./viewport";

const room: LabelRoom = {
  fit: { scaleX: 500, scaleY: 400, shiftX: 20, shiftY: 20 },
  pane: { width: 540, height: 440 },
  maxZoom: 40,
  taken: [{ left: 490, top: 0, right: 540, bottom: 180 }],
  covered: () => 0,
};

function label(x: number, y: number, minZoom = 1): Label {
  return { x, y, width: 90, height: 16, minZoom };
}

const unit = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);
const crowd = fc.array(
  fc.record({
    x: unit,
    y: unit,
    width: fc.integer({ min: 20, max: 180 }),
    height: fc.constant(16),
    minZoom: fc.constantFrom(1, 1.3, 2.6),
    // A part of one of the first labels, or of none.
    parent: fc.constantFrom(undefined, undefined, 0, 1, 2),
  }),
  { minLength: 3, maxLength: 40 },
);

/** Points on a lattice of pixels, so that names have to look for free ground. */
const scattered: LabelRoom["covered"] = (_, { left, right, top, bottom }) =>
  (Math.floor(right / 60) - Math.floor(left / 60)) *
  (Math.floor(bottom / 60) - Math.floor(top / 60));

describe("placed labels", () => {
  it("never overlap, at any zoom from their first showing on", () => {
    fc.assert(
      fc.property(crowd, fc.double({ min: 1, max: 40, noNaN: true }), (labels, k) => {
        const projection = zoomed(room.fit, { k, x: 3, y: -8 });
        const boxes = placeLabels(labels, room)
          .map((place) => ({ place, box: boxOf(labels[place.label]!, place, projection) }))
          .filter(({ place, box }) => presenceOf(place, box, k, []) > 0)
          .map(({ box }) => box);
        for (const [i, box] of boxes.entries()) {
          expect(boxes.slice(i + 1).some((other) => overlaps(box, other))).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("never stand nearer to the home of a sibling than to their own, unless they must show", () => {
    const distance = (place: LabelPlace, home: Label) =>
      Math.hypot((place.x - home.x) * room.fit.scaleX, (place.y - home.y) * room.fit.scaleY);
    fc.assert(
      fc.property(crowd, fc.boolean(), (crowded, must) => {
        const labels = crowded.map((one, i) => ({ ...one, must: must && i === 0 }));
        for (const place of placeLabels(labels, { ...room, covered: scattered })) {
          const own = labels[place.label]!;
          if (own.must) continue;
          for (const sibling of labels.filter(({ parent }) => parent === own.parent)) {
            expect(distance(place, own)).toBeLessThanOrEqual(distance(place, sibling) + 1e-6);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("stand inside the pane and off what is taken, in the fitted view", () => {
    const labels = [label(1, 0), label(0, 0), label(1, 1), label(0.95, 0.3)];
    const first = placeLabels(labels, room).filter(({ zoom }) => zoom === 1);
    expect(first).toHaveLength(4);
    const pane = { left: 0, top: 0, right: room.pane.width, bottom: room.pane.height };
    for (const place of first) {
      const box = boxOf(labels[place.label]!, place, room.fit);
      expect(contains(pane, box)).toBe(true);
      expect(presenceOf(place, box, 1, around(room.pane))).toBe(1);
      expect(overlaps(box, room.taken[0]!)).toBe(false);
    }
  });

  it("stand where they want to when nothing is in the way", () => {
    expect(placeLabels([label(0.5, 0.5)], room)).toEqual([
      { label: 0, zoom: 1, until: Infinity, x: expect.closeTo(0.5, 9), y: expect.closeTo(0.5, 9) },
    ]);
  });

  it("move off points when there is free ground near", () => {
    const centre = { x: 270, y: 220 };
    const covered: LabelRoom["covered"] = (_, box) =>
      Number(
        box.left < centre.x && box.right > centre.x && box.top < centre.y && box.bottom > centre.y,
      );
    const labels = [label(0.5, 0.5)];
    const [place] = placeLabels(labels, { ...room, covered });
    expect(covered(room.fit, boxOf(labels[0]!, place!, room.fit), 1)).toBe(0);
  });

  it("give way to the more important, and show closer up", () => {
    const labels = Array.from({ length: 30 }, (_, i) => label(0.5 + i * 0.002, 0.5));
    const places = placeLabels(labels, room);
    expect(places.find((place) => place.label === 0)?.zoom).toBe(1);
    expect(places.some(({ zoom }) => zoom > 1)).toBe(true);
  });

  it("of deeper regions wait for their zoom", () => {
    const [place] = placeLabels([label(0.5, 0.5, 2.6)], room);
    expect(place?.zoom).toBeGreaterThanOrEqual(2.6);
  });

  it("are the same for the same map", () => {
    const labels = Array.from({ length: 25 }, (_, i) => label((i * 7) / 175, ((i * 3) % 25) / 25));
    expect(placeLabels(labels, room)).toEqual(placeLabels(labels, room));
  });

  it("of a region give way to the names of its parts, and then for good", () => {
    const parts = [0.42, 0.58].map((x) => ({ ...label(x, 0.5, 2), parent: 0 }));
    const labels: Label[] = [label(0.5, 0.5), ...parts];
    const places = placeLabels(labels, room);
    const whole = places.find((place) => place.label === 0)!;
    const lastPart = Math.max(...places.slice(1).map(({ zoom }) => zoom));
    expect(whole.until).toBeGreaterThan(lastPart);
    expect(whole.until).toBeLessThan(room.maxZoom);
    expect(places.slice(1).every(({ until }) => until === Infinity)).toBe(true);
  });
});

describe("the presence of a label", () => {
  const place = { label: 0, x: 0.5, y: 0.5, zoom: 2, until: 8 };
  const box = { left: 100, right: 190, top: 100, bottom: 116 };

  it("grows and fades with zoom, without a jump", () => {
    const at = (zoom: number) => presenceOf(place, box, zoom, []);
    expect([at(1.9), at(2), at(8), at(9)]).toEqual([0, 0, 0, 0]);
    expect([at(2.5), at(4), at(7)]).toEqual([1, 1, 1]);
    for (let zoom = 1.5; zoom < 9; zoom *= 1.005) {
      expect(Math.abs(at(zoom * 1.005) - at(zoom))).toBeLessThan(0.06);
    }
  });

  it("is whole from the first for what shows in the fitted view", () => {
    expect(presenceOf({ ...place, zoom: 1 }, box, 1, [])).toBe(1);
  });

  it("fades as it nears what covers the map, and is none where they would overlap", () => {
    const tools = (left: number) => [{ left, right: 400, top: 0, bottom: 300 }];
    expect(presenceOf(place, box, 4, tools(250))).toBe(1);
    expect(presenceOf(place, box, 4, tools(195))).toBeCloseTo(0.5);
    expect(presenceOf(place, box, 4, tools(189))).toBe(0);
  });

  it("fades as it nears an edge of the pane, which cuts none", () => {
    const seen = (pane: Size) => presenceOf(place, box, 4, around(pane));
    expect(seen({ width: 202, height: 300 })).toBe(1);
    expect(seen({ width: 195, height: 300 })).toBeCloseTo(0.5);
    expect(seen({ width: 189, height: 300 })).toBe(0);
    expect(seen({ width: 202, height: 115 })).toBe(0);
  });
});
