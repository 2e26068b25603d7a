import { beforeAll, expect, it } from "vitest";
import type { LibraryIndex } from "../index/library-index";
import { LibraryIndexBuilder } from "../index/library-index-builder";
import { parseQuery } from "../syntax";
import { betterSpelling, queriesMeant } from "./correct-query";

/** Slips of authors are in a large library, too: 30,000 papers, of which one has each slip. */
const PAPERS = 30_000;
const SLIPS = ["A quantizaton of scenegraph", "Lamas and their wool"];

let index: Pick<LibraryIndex, "text" | "facets">;
beforeAll(async () => {
  const builder = new LibraryIndexBuilder([]);
  const values = { theme: [], keyword: [], venue: [], source: [], year: [], region: [] };
  let id = 0;
  const add = (title: string, name: string) => {
    const author = [{ id: name, label: name }];
    const texts = { title, abstract: "", authors: [name] };
    builder.add({ id: id++, ...texts, values: { ...values, author }, has: [] });
  };
  for (let i = 0; i < PAPERS; i++) {
    add(i % 3 ? "Quantization of llama" : "Scene graph", i % 2 ? "Jo Lee" : "Jon Li");
  }
  for (const title of SLIPS) add(title, "Elizabeth G. Campolongo");
  index = await builder.finish({ oldest: [], discussed: [], title: [] });
});

const tree = (query: string) => parseQuery(query).tree!;
const better = (query: string) => betterSpelling(index, tree(query))?.text;
const meant = (query: string) => queriesMeant(index, tree(query)).next().value?.text;

it("doubts a rare word beside a common one that is very like it", () => {
  expect(better("quantizaton")).toBe("quantization");
  expect(better("llama quantizaton")).toBe("llama quantization");
});

it("does not doubt common words, nor rare ones that are like nothing", () => {
  expect(better("quantization")).toBeUndefined();
  expect(better("wool")).toBeUndefined();
});

it("does not doubt the words of a phrase", () => {
  expect(better('"quantizaton of scenegraph"')).toBeUndefined();
});

it("sees that two words are written as one, where papers have both", () => {
  expect(better("scenegraph")).toBe("scene graph");
  expect(meant("quantizationllama")).toBe("quantization llama");
  expect(meant("llamascene")).toBeUndefined();
});

it("makes no sense of nonsense: a short word beside one that is like nothing stays", () => {
  expect(meant("scne")).toBe("scene");
  expect(meant("scne llama")).toBe("scene llama");
  expect(meant("scne zzzzqqq")).toBeUndefined();
  expect(meant("scne zzzzqqq llama")).toBe("scene zzzzqqq llama");
  expect(meant("quantizatino zzzzqqq")).toBe("quantization zzzzqqq");
});

it("looks for one author with all words of a name", () => {
  // "Jon" and "Lee" are there, but nobody is called so; the one with more papers comes first.
  expect(meant("lizabeth campolongo")).toBe("elizabeth campolongo");
  expect(meant("Campolongo E")).toBeUndefined();
  expect(meant("author:(elisabet camplongo)")).toBe("author:(elizabeth campolongo)");
});

it("reads a query in another language in bounded time, and keeps it a query", () => {
  const words = Array.from({ length: 100 }, (_, i) => `qu${"abcdefghij"[i % 10]}ntizationxx`);
  for (const { tree: read, text } of queriesMeant(index, tree(words.join(" ")))) {
    expect(parseQuery(text).tree).toEqual(read);
  }
});
