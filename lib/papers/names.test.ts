import { expect, it } from "vitest";
import { displayName, readLastFirstList, readName } from "./names";

it("reads “Last, First, Last, First”", () => {
  expect(readLastFirstList("Song, Seokwon, Sung, Jae Hyuk, Arun, SP")?.map(displayName)).toEqual([
    "Seokwon Song",
    "Jae Hyuk Sung",
    "SP Arun",
  ]);
});

it("keeps a suffix with its name, and leaves out “et al.”", () => {
  expect(readLastFirstList("King, Martin Luther, Jr., Havlík, Vladimír, et al.")).toEqual([
    { family: "King", given: "Martin Luther Jr." },
    { family: "Havlík", given: "Vladimír" },
  ]);
});

it.each(["Plato", "Plato, Smith, John", "Smith, , Jones, Ann", ""])(
  "does not guess: “%s”",
  (line) => {
    expect(readLastFirstList(line)).toBeUndefined();
  },
);

it("shows a name without a given name as it is", () => {
  expect(displayName({ family: "Plato" })).toBe("Plato");
});

it.each([
  ["Perlis, A. J.", { family: "Perlis", given: "A. J." }],
  ["Samelson,K.", { family: "Samelson", given: "K." }],
  ["Jae Hyuk  Sung", { family: "Sung", given: "Jae Hyuk" }],
  ["Plato", { family: "Plato", given: undefined }],
  [" - ", undefined],
])("reads the single name “%s”", (name, read) => {
  expect(readName(name)).toEqual(read);
});
