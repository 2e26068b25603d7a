import { expect, test } from "vitest";
import { parseQuery } from "@/lib/search/syntax";
import { type InWords, queryInWords } from "./query-in-words";

const lines = ({ text, parts }: InWords): string[] => [
  text,
  ...parts.flatMap(lines).map((line) => `  ${line}`),
];
const inWords = (query: string) => lines(queryInWords(parseQuery(query).tree!));

test("a query is told in words, its groups as lists", () => {
  expect(inWords('scaling "a b" (qu* OR title:"memory") -(x y) -author:kim year:2024..')).toEqual([
    "all of these:",
    "  the word “scaling” in any form",
    "  the exact phrase “a b”",
    "  any of these:",
    "    a word that begins with “qu”",
    "    “memory” in exactly this form, in the title",
    "  not all of these:",
    "    the word “x” in any form",
    "    the word “y” in any form",
    "  not: the word “kim” in any form, in the name of an author",
    "  from 2024 or later",
  ]);
});

test.each([
  ["has:code", "has a repository"],
  ["theme:emergence", "a theme called “emergence”"],
  ["doi:10.1000/x", "the DOI 10.1000/x"],
])("%s is told as %s", (query, told) => {
  expect(inWords(query)).toEqual([told]);
});
