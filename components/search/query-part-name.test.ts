import { expect, test } from "vitest";
import { queryParts } from "@/lib/search/query-edit";
import { parseQuery } from "@/lib/search/syntax";
import { partName } from "./query-part-name";

const names = (query: string) => queryParts(parseQuery(query).tree).map(partName);

test("parts of a query are named as people say them", () => {
  const query =
    'scaling laws "exact phrase" quant* -survey title:memory -author:"kim" a OR b year:2020..2023 has:code';
  expect(names(`(a OR "b c") ${query.replace(" a OR b", "")}`).map(({ shown }) => shown)).toEqual([
    "a or “b c”",
    "search: scaling laws",
    "“exact phrase”",
    "quant*",
    "not survey",
    "title: memory",
    "not author: “kim”",
    "year: 2020–2023",
    "has a repository",
  ]);
  expect(names("-has:doi keyword:llm arxiv:2206.07682").map(({ shown }) => shown)).toEqual([
    "without a DOI",
    "key phrase: llm",
    "arXiv: 2206.07682",
  ]);
});

test("what signs say is spoken", () => {
  expect(names('"a b" qu* -(a OR b)').map(({ spoken }) => spoken)).toEqual([
    "exact phrase ",
    "words that begin with ",
    "any of ",
  ]);
});
