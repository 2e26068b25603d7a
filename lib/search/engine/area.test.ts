import { expect, it } from "vitest";
import { docsOf } from "../index/doc-set";
import { LibraryIndexBuilder } from "../index/library-index-builder";
import { docsInArea } from "./area";

const places = [[0.2, 0.2], [0.8, 0.2], [0.5, 0.5], undefined, [0.5, 0.9], [1, 1]] as const;

function library() {
  const builder = new LibraryIndexBuilder([]);
  const values = {
    theme: [],
    keyword: [],
    author: [],
    venue: [],
    source: [],
    year: [],
    region: [],
  };
  places.forEach((place, id) => {
    builder.add({
      ...{ id, title: "", abstract: "", authors: [], values, has: [] },
      ...(place && { place: { point: id, x: place[0], y: place[1] } }),
    });
  });
  const ids = places.map((_, id) => id);
  return builder.finish({ oldest: ids, discussed: ids, title: ids });
}

it("has the docs whose points lie inside, and none that is not on the map", async () => {
  const index = await library();
  const inside = (...corners: [number, number][]) => [...docsOf(docsInArea(index, corners))];
  expect(inside([0, 0], [1000, 0], [1000, 1000], [0, 1000])).toEqual([0, 1, 2, 4, 5]);
  expect(inside([0, 0], [500, 0], [0, 500])).toEqual([0]);
  // A notch from below leaves out what is in it.
  const notch: [number, number][] = [
    [450, 1000],
    [500, 400],
    [550, 1000],
  ];
  expect(inside([0, 0], [1000, 0], [1000, 1000], ...notch.toReversed(), [0, 1000])).toEqual([
    0, 1, 5,
  ]);
});
