import { describe, expect, it } from "vitest";
import {
  decodeMap,
  decodeSelection,
  encodeMap,
  encodeSelection,
  MapFormatError,
} from "@/lib/map/codec";
import { ALL_TRUE, type MapPoints, monthNumber, NO_SOURCE, SEVERAL_SOURCES } from "@/lib/map/map";

const points: MapPoints = {
  version: "é7f3",
  count: 3,
  x: Float32Array.of(0, 0.123456, 1),
  y: Float32Array.of(1, 0.5, 0),
  group: Uint8Array.of(0, 7, 255),
  month: Uint16Array.of(0, monthNumber(1999), monthNumber(2026, 12)),
  source: Uint8Array.of(0, SEVERAL_SOURCES, NO_SOURCE),
  truth: Uint8Array.of(0, 7, ALL_TRUE),
};

describe("map points", () => {
  it("come back as they were, places to a 16-bit grid", () => {
    const decoded = decodeMap(encodeMap(points));
    expect(decoded).toMatchObject({
      version: points.version,
      count: 3,
      group: points.group,
      month: points.month,
      source: points.source,
      truth: points.truth,
    });
    for (let i = 0; i < 3; i++) {
      expect(Math.abs(decoded.x[i]! - points.x[i]!)).toBeLessThanOrEqual(1 / 131_069);
      expect(Math.abs(decoded.y[i]! - points.y[i]!)).toBeLessThanOrEqual(1 / 131_069);
    }
  });

  it("take eight bytes each", () => {
    const empty = { ...points, count: 0 };
    expect(encodeMap(points).length - encodeMap(empty).length).toBe(24);
    expect(decodeMap(encodeMap(empty)).x).toHaveLength(0);
  });

  it("are read from the middle of a larger buffer", () => {
    const bytes = encodeMap(points);
    const larger = new Uint8Array(bytes.length + 10);
    larger.set(bytes, 3);
    expect(decodeMap(larger.subarray(3, 3 + bytes.length)).month).toEqual(points.month);
  });

  it("are refused with the reason when cut, extended, foreign or of another format", () => {
    const bytes = encodeMap(points);
    const newer = bytes.slice();
    newer[4] = 9;
    const refused: [Uint8Array, RegExp][] = [
      [new Uint8Array(), /ends after 0 bytes/],
      [bytes.subarray(0, 11), /ends after 11 bytes/],
      [bytes.subarray(0, bytes.length - 1), /3 points should have 48 bytes, not 47/],
      [new Uint8Array([...bytes, 0]), /48 bytes, not 49/],
      [new TextEncoder().encode("<!doctype html><html>"), /should begin with PAMP/],
      [encodeSelection([1], 3), /should begin with PAMP/],
      [newer, /format 9/],
    ];
    for (const [wrong, reason] of refused) {
      expect(() => decodeMap(wrong)).toThrow(MapFormatError);
      expect(() => decodeMap(wrong)).toThrow(reason);
    }
  });

  it("outside the unit square are not written", () => {
    for (const wrong of [-0.1, 1.1, Number.NaN]) {
      expect(() => encodeMap({ ...points, x: Float32Array.of(0, wrong, 0) })).toThrow(RangeError);
    }
  });
});

describe("selection", () => {
  it("comes back as it was, a byte a point", () => {
    const selected = decodeSelection(encodeSelection([0, 7, 8, 19], 20), 20);
    expect([...selected.keys()].filter((i) => selected[i])).toEqual([0, 7, 8, 19]);
    expect(selected).toHaveLength(20);
  });

  it("takes a bit a point", () => {
    expect(encodeSelection([], 8_000).length).toBeLessThan(1_024);
  });

  it("is refused for points that are not on the map, another map, and cut bytes", () => {
    for (const index of [-1, 3, 0.5]) expect(() => encodeSelection([index], 3)).toThrow(RangeError);
    const bytes = encodeSelection([1], 100);
    expect(() => decodeSelection(bytes, 99)).toThrow("of 100 points, the map has 99");
    expect(() => decodeSelection(bytes.subarray(0, 20), 100)).toThrow(/100 points should have/);
  });
});
