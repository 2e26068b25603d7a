import { expect, it } from "vitest";
import { readNames, readNamesJoinedByAnd } from "./name-lists";
import { countedNames, displayName } from "./names";

const shown = (text: string) => readNames(text).map(displayName);

it.each([
  ["A. Smith, B. Jones, and C. Lee", ["A. Smith", "B. Jones", "C. Lee"]],
  ["Ann Smith & Bob Jones", ["Ann Smith", "Bob Jones"]],
  ["Smith, John A. and Doe, Jane B.", ["John A. Smith", "Jane B. Doe"]],
  ["Smith, J., Doe, K., & Lee, M.", ["J. Smith", "K. Doe", "M. Lee"]],
  ["Song, Seokwon, Sung, Jae Hyuk, Arun, SP", ["Seokwon Song", "Jae Hyuk Sung", "SP Arun"]],
  ["Smith JA, Doe K, Lee MN", ["JA Smith", "K Doe", "MN Lee"]],
  ["Müller, Jörg; García, José; et al.", ["Jörg Müller", "José García", "et al."]],
  ["van der Berg, Jan P. and de la Cruz, Maria J.", ["Jan P. van der Berg", "Maria J. de la Cruz"]],
  ["Garcia LM, van Dijk P.", ["LM Garcia", "P. van Dijk"]],
  ["Chen YH, de Souza MA.", ["YH Chen", "MA de Souza"]],
  ["van Dijk, P., de Souza, MA", ["P. van Dijk", "MA de Souza"]],
  ["王小明、李四", ["王小明", "李四"]],
  ["王小明, Ann Smith", ["王小明", "Ann Smith"]],
  ["Smith, John", ["John Smith"]],
  ["Ann Smith, Bo Ng, Cy Doe, ; Di Roe", ["Ann Smith", "Bo Ng", "Cy Doe", "Di Roe"]],
  ["García Márquez, Gabriel José; Roe, Di", ["Gabriel José García Márquez", "Di Roe"]],
  ["Sammy Davis, Jr., Ann Smith", ["Sammy Davis Jr.", "Ann Smith"]],
  ["Sizhuo Zhang, Arvind, Muralidaran Vijay", ["Sizhuo Zhang", "Arvind", "Muralidaran Vijay"]],
  ["; and", []],
])("reads “%s”", (text, names) => {
  expect(shown(text)).toEqual(names);
});

it("splits at “and” only outside of braces, and counts “and others”", () => {
  const text = "{Barnes and Noble, Inc.} AND Doe, J. and\n  others";
  expect(countedNames(readNamesJoinedByAnd(text))).toEqual({
    names: [{ family: "Barnes and Noble, Inc." }, { family: "Doe", given: "J." }],
    count: 3,
  });
  expect(readNamesJoinedByAnd("Zeta, Z and")).toEqual([{ family: "Zeta", given: "Z" }]);
});

it.each([
  ["Ann Smith et al.", 2],
  ["Smith, A., Doe, B., et al", 3],
  ["Ann Smith, Bo Ng, and others", 3],
  ["Ann Smith, Bo Ng and 12 others", 14],
  ["Ann Smith; Bo Ng; + 3 more", 5],
  ["Ann Smith, Bo Ng, …", 3],
  ["G. Aad et al. (2823 additional authors not shown)", 2824],
  ["4 authors", 4],
  ["Thomas More and Ann Others-Smith", 2],
])("counts those that “%s” does not name", (text, count) => {
  expect(countedNames(readNames(text)).count).toBe(count);
});
