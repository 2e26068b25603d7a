/** What a search finds, and in which order, in a small library. */
import { describe, expect, it } from "vitest";
import { LibraryIndexBuilder } from "../index/library-index-builder";
import { emptySelection } from "../selection";
import { parseQuery } from "../syntax";
import { docsInOrder, findPapers } from "./find-papers";
import { resolveQuery } from "./resolve";

interface Text {
  title: string;
  abstract?: string;
  authors?: string[];
}

/** Numbered from 0 in the order given. */
function library(papers: readonly Text[]) {
  const builder = new LibraryIndexBuilder([]);
  papers.forEach(({ title, abstract = "", authors = [] }, id) => {
    const values = {
      theme: [],
      keyword: [],
      author: [],
      venue: [],
      source: [],
      year: [],
      region: [],
    };
    builder.add({ id, title, abstract, authors, values, has: [] });
  });
  const ids = papers.map((_, id) => id);
  return builder.finish({ oldest: ids, discussed: ids, title: ids });
}

type Index = Awaited<ReturnType<typeof library>>;

/** The docs of a query in order, by group. */
function find(index: Index, q: string, examples: { like?: number[]; unlike?: number[] } = {}) {
  const { like = [], unlike = [] } = examples;
  const { tree } = parseQuery(q);
  const resolved = resolveQuery(index, { tree, lookups: new Map(), like, unlike });
  const selection = { ...emptySelection(), q, like: like.map(String) };
  const found = findPapers(index, resolved, selection);
  const placed = docsInOrder(index, resolved, found, selection, 0, 100);
  const of = (group: string) => placed.filter(({ match }) => match === group).map(({ doc }) => doc);
  return {
    order: placed.map(({ doc }) => doc),
    all: of("all"),
    some: of("some"),
    meaning: of("meaning"),
  };
}

const FILLER: Text[] = [
  "Railway timetables of mountain regions",
  "Glaciers and the retreat of alpine ice",
  "Poetry of the late romantic period",
  "Soil bacteria under drought",
  "Bridges of steel and their fatigue",
  "Volcanic ash over northern airports",
].map((title) => ({ title, abstract: `${title} were studied over ten years in detail.` }));

describe("the order of papers", () => {
  it("has a word in the title before the same word in the abstract", async () => {
    const index = await library([
      ...FILLER,
      { title: "On memory", abstract: "A note about pruning of weights." },
      { title: "Pruning of weights", abstract: "A note about memory in general." },
    ]);
    expect(find(index, "pruning").all).toEqual([7, 6]);
  });

  it("has a rare word before a frequent one", async () => {
    const index = await library([
      ...FILLER.map((paper) => ({ ...paper, title: `Models: ${paper.title}` })),
      { title: "Models of traffic", abstract: "Cars and lanes." },
      { title: "Grokking of sums", abstract: "Digits and carries." },
    ]);
    expect(find(index, "grokking models").some[0]).toBe(7);
  });

  it("has papers with all words before those with some, and those before others like them", async () => {
    const abstract = "Starlings wheel over the roost at dusk; murmurations thicken before hawks.";
    const titles = ["Flocking birds", "Birds when flocking", "Flocking", "Hawks", "Starlings"];
    const index = await library([
      ...titles.map((title) => ({ title, abstract })),
      ...FILLER,
      ...FILLER,
    ]);
    const { all, some, meaning } = find(index, "flocking birds");
    expect(new Set(all)).toEqual(new Set([0, 1]));
    expect(some).toEqual([2]);
    expect(meaning).toEqual(expect.arrayContaining([3, 4]));
    expect(meaning).not.toContain(5);
  });

  it("has an author's papers first when the name is the query", async () => {
    const index = await library([
      ...FILLER,
      { title: "Keller functions", abstract: "Keller functions and Keller maps." },
      { title: "Leaves of oaks", abstract: "Oaks in spring.", authors: ["Ana Keller"] },
    ]);
    expect(find(index, "Ana Keller").order[0]).toBe(7);
  });

  it("is the same every time", async () => {
    const [a, b] = [await library(FILLER), await library(FILLER)];
    expect(find(a, "alpine bridges of ice")).toEqual(find(b, "alpine bridges of ice"));
  });
});

describe("what is asked around the words", async () => {
  const index = await library([
    ...FILLER,
    { title: "Interesting articles", abstract: "Papers exist which deal with articles." },
    { title: "Time sharing", abstract: "An operating system for many users." },
  ]);

  it("does not count", async () => {
    const asked = "What articles exist which deal with operating systems for time sharing?";
    expect(find(index, asked).all).toEqual([7]);
  });

  it("counts when it is all there is", async () => {
    expect(find(index, "interesting articles").all).toEqual([6]);
  });

  it("makes no quotation or OR of a sentence a condition", async () => {
    const sentence =
      'glaciers in the alpine ice have been in "rapid retreat" for ten years OR MORE in that region';
    expect(find(index, sentence).order[0]).toBe(1);
  });
});

describe("exclusions", () => {
  it("hold in every group", async () => {
    const index = await library([
      ...FILLER,
      { title: "Ice of alpine glaciers", abstract: "Retreat of glaciers and snow." },
      { title: "Snow on alpine roofs", abstract: "Retreat of snow." },
    ]);
    expect(find(index, "alpine ice").order).toEqual(expect.arrayContaining([1, 6, 7]));
    const { order } = find(index, "alpine ice -snow");
    expect(order).toContain(1);
    expect(order).not.toContain(6);
    expect(order).not.toContain(7);
  });
});

describe("examples", async () => {
  const papers = [
    ...FILLER,
    { title: "Pruning neural networks", abstract: "Sparse weights keep the accuracy of networks." },
    { title: "Sparse neural networks", abstract: "Pruning of weights keeps accuracy." },
    { title: "Quantized neural networks", abstract: "Weights of few bits keep the accuracy." },
    { title: "Galaxies in clusters", abstract: "Dark matter bends the light of galaxies." },
    { title: "Light of distant galaxies", abstract: "Clusters of dark matter bend it." },
  ];
  const index = await library(papers);

  it("wanted bring their neighbours", async () => {
    const { order } = find(index, "", { like: [6] });
    expect(order.slice(0, 3)).toEqual(expect.arrayContaining([7, 8]));
    expect(order).not.toContain(9);
  });

  it("not wanted go, and take what is very like them with them", async () => {
    const q = "accuracy galaxies";
    expect(find(index, q).order).toEqual(expect.arrayContaining([9, 10]));
    const { order } = find(index, q, { unlike: [9] });
    expect(order).not.toContain(9);
    expect(order).toContain(6);
  });
});

describe("words of several scripts, and of signs", async () => {
  const index = await library([
    ...FILLER,
    { title: "大模型的涌现能力", authors: ["王小明"] },
    { title: "BERT模型" },
    { title: "Compilers of C++ templates" },
    { title: "Compilers of C and of C#" },
  ]);

  it.each([
    ["emergence涌现", 6],
    ["BERT涌现", 6],
    ["BERT涌现", 7],
    ['"涌"', 6],
    ['author:"王"', 6],
    ["author:王", 6],
    ['"BERT模型"', 7],
  ])("%s finds paper %i", (q, paper) => {
    expect(find(index, q).order).toContain(paper);
  });

  it.each(["C++", '"C++"', 'title:"c++"'])("%s is not C", (q) => {
    expect(find(index, q).all).toEqual([8]);
  });
});

describe("libraries at the edge", () => {
  it("an empty one has nothing", async () => {
    expect(find(await library([]), "anything").order).toEqual([]);
  });

  it("of one paper finds it, or not", async () => {
    const index = await library([{ title: "Bees", abstract: "They dance." }]);
    expect(find(index, "bees").all).toEqual([0]);
    expect(find(index, "wasps").order).toEqual([]);
  });

  it("show all to who asks nothing or says nothing", async () => {
    const index = await library(FILLER);
    expect(find(index, "").all).toHaveLength(FILLER.length);
    expect(find(index, "!?").all).toHaveLength(FILLER.length);
    expect(find(index, "of the").all.length).toBeGreaterThan(0);
  });
});

describe("where plenty of papers have all the words", async () => {
  const frozen = Array.from({ length: 1_000 }, (_, i) => ({ title: `Frozen lakes, part ${i}` }));
  const index = await library([...frozen, { title: "Lakes of lava" }, ...FILLER]);
  const counts = (thorough: boolean) => {
    const { tree } = parseQuery("frozen lakes");
    const question = { tree, lookups: new Map(), like: [], unlike: [], thorough };
    return findPapers(index, resolveQuery(index, question), emptySelection()).counts;
  };

  it("no others are looked for, unless they are asked for", async () => {
    expect(counts(false)).toEqual({ all: 1_000, some: 0, meaning: 0 });
    expect(counts(true)).toMatchObject({ all: 1_000, some: 1 });
  });
});
