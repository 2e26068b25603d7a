import { expect, it } from "vitest";
import { recordOf } from "./items";

it("a record names its authors as the page of the paper does", () => {
  const authors = [
    { family: "李", given: "明" },
    { family: "Smith", given: "Ann" },
  ];
  const draft = { title: "On Wombats", authors, codeUrls: [], firstLine: 1, lastLine: 1 };
  const record = recordOf(
    { ...draft, raw: { title: "On Wombats" } },
    { position: 0, becomes: "new" },
  );
  expect(record.authors).toEqual(["李明", "Ann Smith"]);
});
