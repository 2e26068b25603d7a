import { describe, expect, it } from "vitest";
import { mapPoints } from "@/tests/helpers/map-points";
import { gridOf } from "./point-grid";
import { type PointLook, PointPainter } from "./point-painter";
import { fill, type Raster, type Rgb, rasterOf } from "./raster";

const GROUND: Rgb = [240, 240, 240];
const RED: Rgb = [200, 30, 30];
const BLUE: Rgb = [30, 30, 200];
const RIM: Rgb = [255, 255, 255];

function painted(
  places: [number, number][],
  look: Partial<PointLook> = {},
  { scale = 1, side = 100 } = {},
) {
  const pane = { width: side, height: side };
  const projection = { scaleX: side, scaleY: side, shiftX: 0, shiftY: 0 };
  const points = mapPoints(places);
  const painter = new PointPainter(gridOf(points));
  const category = new Uint8Array(points.count);
  painter.show({ category, colours: [RED, BLUE], emphasis: undefined, rim: RIM, ...look });
  const raster = rasterOf(side * scale, side * scale, 14);
  fill(raster, GROUND);
  painter.paint(raster, projection, pane, 1);
  return raster;
}

function at({ pixels, stride, margin }: Raster, x: number, y: number): Rgb {
  const colour = pixels[(y + margin) * stride + x + margin]!;
  return [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];
}

/** How far a pixel is from the bare ground. */
function ink(raster: Raster, x: number, y: number): number {
  return at(raster, x, y).reduce((sum, channel, i) => sum + Math.abs(channel - GROUND[i]!), 0);
}

/** The same over a square of 80 pixels. */
function meanInk(raster: Raster, left: number, top: number): number {
  let sum = 0;
  for (let i = 0; i < 6400; i++) sum += ink(raster, left + (i % 80), top + Math.floor(i / 80));
  return sum / 6400;
}

/** A crowd of so many in a square of the pane, evenly. */
function crowd(count: number, left: number, side: number): [number, number][] {
  const across = Math.ceil(Math.sqrt(count));
  return Array.from({ length: count }, (_, i) => [
    left + (side * (i % across)) / across,
    0.3 + (side * Math.floor(i / across)) / across,
  ]);
}

describe("a few points", () => {
  it("are discs in their colour with a rim, on the ground", () => {
    const raster = painted([[0.5, 0.5]]);
    expect(at(raster, 50, 50)).toEqual(RED);
    expect(at(raster, 49, 49)).toEqual(RED);
    expect(at(raster, 53, 50)[1]).toBeGreaterThan(GROUND[1]);
    expect(at(raster, 70, 50)).toEqual(GROUND);
  });

  it("are as large on a sharper screen, of more pixels", () => {
    const reach = (scale: number) => {
      const raster = painted([[0.5, 0.5]], {}, { scale });
      let x = 50 * scale;
      while (at(raster, x, 50 * scale)[1] < 100) x++;
      return (x - 50 * scale) / scale;
    };
    expect(Math.abs(reach(1) - reach(3))).toBeLessThan(1);
  });

  it("reach into the picture from beyond its edge", () => {
    expect(ink(painted([[0, 0.5]]), 0, 50)).toBeGreaterThan(100);
    expect(ink(painted([[1.01, 0.5]]), 99, 50)).toBeGreaterThan(20);
  });

  it("stand out when bright, step back when dim, are gone when hidden", () => {
    const emphasis = Uint8Array.from([2, 1, 0]);
    const raster = painted(
      [
        [0.2, 0.5],
        [0.5, 0.5],
        [0.8, 0.5],
      ],
      { emphasis },
    );
    expect(at(raster, 20, 50)).toEqual(RED);
    expect(ink(raster, 50, 50)).toBeGreaterThan(30);
    expect(ink(raster, 50, 50)).toBeLessThan(ink(raster, 20, 50) / 2);
    expect(at(raster, 80, 50)).toEqual(GROUND);
  });

  it("lie above dim ones in the same place", () => {
    const category = Uint8Array.from([1, 0, 0]);
    const raster = painted(
      [
        [0.5, 0.5],
        [0.5, 0.5],
        [0.5, 0.5],
      ],
      { category, emphasis: Uint8Array.from([2, 1, 1]) },
    );
    expect(at(raster, 50, 50)).toEqual(BLUE);
  });
});

describe("a crowd of points", () => {
  it("shows more where there are more, counted or drawn one by one", () => {
    for (const size of [10_000, 150_000]) {
      const places = [...crowd(size, 0.1, 0.3), ...crowd(size / 20, 0.6, 0.3)];
      const raster = painted(places, {}, { side: 400 });
      expect(meanInk(raster, 60, 140)).toBeGreaterThan(2 * meanInk(raster, 260, 140));
      expect(meanInk(raster, 260, 140)).toBeGreaterThan(10);
      expect(at(raster, 200, 360)).toEqual(GROUND);
    }
  });

  it("looks the same whether there is time to draw its points one by one or not", () => {
    // Between these sizes, drawing gives way to counting.
    const [drawn, counted] = [13_000, 14_500].map((size) =>
      meanInk(painted(crowd(size, 0.3, 0.4), {}, { side: 400 }), 150, 150),
    );
    expect(counted! / drawn!).toBeGreaterThan(0.9);
    expect(counted! / drawn!).toBeLessThan(1.2);
  });

  it("keeps the hue of its points, and mixes those of several", () => {
    const places = crowd(400_000, 0.3, 0.4);
    const red = at(painted(places), 50, 50);
    expect(red[0]).toBeGreaterThan(red[2] + 100);
    const category = Uint8Array.from(places, (_, i) => i % 2);
    const [r, , b] = at(painted(places, { category }), 50, 50);
    expect(Math.abs(r - b)).toBeLessThan(30);
  });

  it("all in one place does not spill into another colour", () => {
    const raster = painted(Array.from({ length: 300_000 }, () => [0.5, 0.5] as [number, number]));
    const [red, green, blue] = at(raster, 50, 50);
    expect(red).toBeGreaterThan(150);
    expect(Math.abs(green - blue)).toBeLessThan(12);
  });

  it("has bright points stand out of the dim", () => {
    const places = crowd(400_000, 0.2, 0.6);
    const category = Uint8Array.from(places, ([x]) => Number(x > 0.5));
    const emphasis = Uint8Array.from(places, ([x], i) => (x > 0.5 && i % 50 === 0 ? 2 : 1));
    const raster = painted(places, { category, emphasis });
    let blues = 0;
    for (let x = 52; x < 78; x++) if (at(raster, x, 50)[2] > at(raster, x, 50)[0] + 60) blues++;
    expect(blues).toBeGreaterThan(13);
  });
});
