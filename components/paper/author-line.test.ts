import { expect, it } from "vitest";
import { authorLine } from "./author-line";

const ANN = ["Ann Smith", "Bo Ng", "Cy Doe", "Di Roe", "Ed Poe"];

it.each([
  [0, 0, undefined],
  [0, 4, "4 authors"],
  [2, 2, "Ann Smith, Bo Ng"],
  [2, 3, "Ann Smith, Bo Ng and others"],
  [3, 4, "Ann Smith, Bo Ng, Cy Doe and others"],
  [2, 9, "Ann Smith, Bo Ng and 7 more"],
  [4, 4, "Ann Smith, Bo Ng, Cy Doe, Di Roe"],
  [5, 5, "Ann Smith, Bo Ng, Cy Doe and 2 more"],
])("names %i of %i authors as %j", (named, authorCount, line) => {
  expect(authorLine({ authors: ANN.slice(0, named), authorCount })).toBe(line);
});
