import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countedNames, displayName, readLastFirstList, readName } from "./names";

it("reads “Last, First, Last, First”", () => {
  expect(readLastFirstList("Song, Seokwon, Sung, Jae Hyuk, Arun, SP")?.map(displayName)).toEqual([
    "Seokwon Song",
    "Jae Hyuk Sung",
    "SP Arun",
  ]);
});

it("keeps a suffix with its name, and “et al.” as somebody more", () => {
  const list = readLastFirstList("King, Martin Luther, Jr., Havlík, Vladimír, et al.");
  expect(countedNames(list!)).toEqual({
    names: [
      { family: "King Jr.", given: "Martin Luther" },
      { family: "Havlík", given: "Vladimír" },
    ],
    count: 3,
  });
});

it.each(["Plato", "Plato, Smith, John", "Smith, , Jones, Ann", ""])(
  "does not guess: “%s”",
  (line) => {
    expect(readLastFirstList(line)).toBeUndefined();
  },
);

describe("a single name", () => {
  it.each([
    ["Perlis, A. J.", "Perlis", "A. J."],
    ["Samelson,K.", "Samelson", "K."],
    ["Jae Hyuk  Sung", "Sung", "Jae Hyuk"],
    ["Plato", "Plato", undefined],
    ["Smith JA", "Smith", "JA"],
    ["JOHN DOE", "DOE", "JOHN"],
    ["W. V. O. Quine", "Quine", "W. V. O."],
    ["Дмитрий Иванов", "Иванов", "Дмитрий"],
  ])("“%s”", (text, family, given) => {
    expect(readName(text)).toEqual(given ? { family, given } : { family });
  });

  it.each(["Jan van der Berg", "van der Berg, Jan", "Berg, Jan van der", "Jan {van der Berg}"])(
    "has its particles before the family: “%s”",
    (text) => expect(readName(text)).toEqual({ family: "van der Berg", given: "Jan" }),
  );

  it.each([
    ["Luc De Raedt", "De Raedt"],
    ["Charles de la Vallée Poussin", "de la Vallée Poussin"],
    ["José Ortega y Gasset", "Ortega y Gasset"],
    ["Osama bin Hassan", "bin Hassan"],
    ["Rami Al-Rfou", "Al-Rfou"],
    ["Nguyen Van An", "An"],
  ])("finds where the family begins: “%s”", (text, family) => {
    expect(readName(text)?.family).toBe(family);
  });

  it.each([
    "King, Jr., Martin Luther",
    "King, Martin Luther, Jr.",
    "King, Martin Luther Jr.",
    "Martin Luther King, Jr.",
  ])("keeps its suffix behind the family: “%s”", (text) =>
    expect(displayName(readName(text)!)).toBe("Martin Luther King Jr."),
  );

  it.each([
    ["王小明", "王", "小明"],
    ["欧阳小明", "欧阳", "小明"],
    ["山田太郎", "山田", "太郎"],
    ["高橋さくら", "高橋", "さくら"],
    ["김철수", "김", "철수"],
    ["王, 小明", "王", "小明"],
  ])("of Chinese, Japanese and Korean has the family first: “%s”", (text, family, given) => {
    expect(readName(text)).toEqual({ family, given });
    expect(displayName({ family, given })).toBe(text.replace(", ", ""));
  });

  it.each(["{Barnes and Noble, Inc.}", "ATLAS Collaboration", "European Southern Observatory,"])(
    "of an organisation is not taken apart: “%s”",
    (text) => expect(readName(text)).toEqual({ family: text.replace(/[{}]|,$/g, "") }),
  );

  it.each([" - ", "", "1, 2", "{}", "???"])("is none without letters: “%s”", (text) => {
    expect(readName(text)).toBeUndefined();
  });

  it("loses no letter, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const name = readName(text);
        const letters = (part = "") => [...part.matchAll(/\p{L}/gu)].map(String).sort().join("");
        expect(letters(name && `${name.family}${name.given ?? ""}`)).toBe(letters(text));
      }),
    );
  });
});
