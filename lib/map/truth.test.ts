import { describe, expect, it } from "vitest";
import { ALL_TRUE } from "@/lib/map/map";
import { nearestOnMap } from "@/lib/map/nearest-on-map";
import { truthOfPlaces } from "@/lib/map/truth";
import { nearestNeighbours } from "@/lib/semantics/neighbours";

/** Papers along a quarter of a circle: one dimension shows all there is to show. */
const COUNT = 120;
const angles = Array.from({ length: COUNT }, (_, i) => (Math.PI / 2) * (i / COUNT) ** 1.2);
const documents = Float32Array.from(angles.flatMap((a) => [Math.cos(a), Math.sin(a)]));
const table = nearestNeighbours(documents, 2, 15);
const onLine = (places: number[]) => ({
  x: Float32Array.from(places),
  y: new Float32Array(places.length).fill(0.5),
});

describe("the points nearest on the map", () => {
  it("are the nearest of all, wherever they crowd", () => {
    const x = Float32Array.from({ length: 500 }, (_, i) => ((i * 0.618034) % 1) ** 3);
    const y = Float32Array.from({ length: 500 }, (_, i) => ((i * 0.754878) % 1) ** 2);
    const nearest = nearestOnMap({ x, y }, 7);
    for (let i = 0; i < x.length; i++) {
      const distance = (j: number) => Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!);
      const all = [...x.keys()].filter((j) => j !== i).map(distance);
      const expected = all.sort((a, b) => a - b).slice(0, 7);
      expect([...nearest.subarray(i * 7, i * 7 + 7)].map(distance)).toEqual(expected);
    }
  });
});

describe("the truth of places", () => {
  it("is whole where the map keeps all neighbours", () => {
    const truth = truthOfPlaces(table, onLine(angles.map((a) => a / 2)));
    expect([...truth].every((value) => value === ALL_TRUE)).toBe(true);
  });

  it("is lost by a paper put among strangers, and by no one else far from it", () => {
    const places = angles.map((a) => a / 2);
    places[5] = places[100]! + 1e-4;
    const truth = truthOfPlaces(table, onLine(places));
    expect(truth[5]).toBe(0);
    expect(truth[60]).toBe(ALL_TRUE);
  });

  it("has nothing to stand on for a text like no other", () => {
    const strange = documents.slice();
    strange.fill(0, 14, 16);
    const truth = truthOfPlaces(nearestNeighbours(strange, 2, 15), onLine(angles));
    expect(truth[7]).toBe(0);
  });

  it.each([0, 1, 2, 3])("is whole on a map of %i papers", (count) => {
    const few = documents.slice(0, 2 * count);
    const truth = truthOfPlaces(nearestNeighbours(few, 2, 15), onLine(angles.slice(0, count)));
    expect([...truth]).toEqual(Array(count).fill(ALL_TRUE));
  });
});
