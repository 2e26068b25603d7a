import { describe, expect, it } from "vitest";
import type { CentralPaper } from "@/lib/map/answer";
import type { MapRegion } from "@/lib/map/map";
import {
  moveInTree,
  outlineOf,
  rowText,
  spokenRegion,
  type TreeRow,
  treeRows,
  typedAhead,
} from "@/lib/map/region-outline";

function region(id: string, size: number): MapRegion {
  const at = id.lastIndexOf("/");
  const parent = at === -1 ? undefined : id.slice(0, at);
  const label = id.slice(at + 1).replaceAll("-", " ");
  return {
    ...{ id, size, label, depth: id.split("/").length - 1, terms: [], first: 0, x: 0, y: 0 },
    ...(parent && { parent }),
  };
}

const outline = outlineOf([
  region("efficiency", 30),
  region("grokking", 1),
  region("efficiency/pruning", 19),
  region("efficiency/quantization", 11),
]);

function paper(title: string): CentralPaper {
  return { index: 0, slug: title.toLowerCase(), title, authors: [], authorCount: 0 };
}

const NO_PAPERS = new Map<string, CentralPaper[]>();
const folded = treeRows(outline, new Set(), NO_PAPERS);
const unfolded = treeRows(outline, new Set(["efficiency"]), NO_PAPERS);
const texts = (rows: TreeRow[]) => rows.map((row) => `${row.level} ${rowText(row)}`);

describe("the outline", () => {
  it("is read depth first", () => {
    expect(outline.reading.map(({ id }) => id)).toEqual([
      "efficiency",
      "efficiency/pruning",
      "efficiency/quantization",
      "grokking",
    ]);
  });

  it("tells where a region lies", () => {
    expect(spokenRegion(outline, 2)).toBe(
      "Region 3 of 4: quantization, 11 papers, inside efficiency",
    );
    expect(spokenRegion(outline, 3)).toBe("Region 4 of 4: grokking, 1 paper");
  });
});

describe("the tree", () => {
  it("shows what is unfolded, with its place among its siblings", () => {
    expect(texts(folded)).toEqual(["1 efficiency", "1 grokking"]);
    expect(texts(unfolded)).toEqual(["1 efficiency", "2 pruning", "2 quantization", "1 grokking"]);
    expect(unfolded.map(({ position, siblings }) => [position, siblings])).toEqual([
      [1, 2],
      [1, 2],
      [2, 2],
      [2, 2],
    ]);
  });

  it("shows the papers of a region without parts, then how many more there are", () => {
    const open = new Set(["efficiency", "efficiency/pruning", "grokking"]);
    const rows = treeRows(
      outline,
      open,
      new Map([
        ["efficiency/pruning", [paper("Wanda"), paper("SparseGPT")]],
        ["grokking", [paper("Grokking")]],
      ]),
    );
    expect(texts(rows)).toEqual([
      "1 efficiency",
      "2 pruning",
      "3 Wanda",
      "3 SparseGPT",
      "3 ",
      "2 quantization",
      "1 grokking",
      "2 Grokking",
    ]);
    expect(rows[4]!.item).toMatchObject({ kind: "more", papers: 17 });
    const fetching = treeRows(outline, open, NO_PAPERS)[2]!;
    expect(fetching.item).toMatchObject({ kind: "more", papers: undefined });
  });

  it("is walked with arrows, Home and End", () => {
    expect(moveInTree(unfolded, 0, "ArrowDown")).toEqual({ to: 1 });
    expect(moveInTree(unfolded, 0, "ArrowUp")).toEqual({ to: 0 });
    expect(moveInTree(unfolded, 3, "ArrowDown")).toEqual({ to: 3 });
    expect(moveInTree(unfolded, 2, "Home")).toEqual({ to: 0 });
    expect(moveInTree(unfolded, 0, "End")).toEqual({ to: 3 });
  });

  it("unfolds and goes in to the right, folds and goes out to the left", () => {
    expect(moveInTree(folded, 0, "ArrowRight")).toEqual({ unfold: "efficiency" });
    expect(moveInTree(unfolded, 0, "ArrowRight")).toEqual({ to: 1 });
    expect(moveInTree(unfolded, 2, "ArrowLeft")).toEqual({ to: 0 });
    expect(moveInTree(unfolded, 0, "ArrowLeft")).toEqual({ fold: "efficiency" });
    expect(moveInTree(folded, 0, "ArrowLeft")).toEqual({});
  });

  it("is searched by typing, round its end", () => {
    expect(typedAhead(unfolded, 0, "q")).toBe(2);
    expect(typedAhead(unfolded, 3, "P")).toBe(1);
    expect(typedAhead(unfolded, 1, "pru")).toBe(1);
    expect(typedAhead(unfolded, 1, "x")).toBe(1);
  });
});
