import { expect, it } from "vitest";
import { mapAsJson, type PlacedPaper, papersAsCsv, regionsAsCsv } from "./place-table";

const PAPER: PlacedPaper = {
  slug: "a",
  title: "Plain",
  year: 2024,
  x: 0.25,
  y: 0.5,
  truth: 0.4,
  region: "r",
  regionLabel: "pruning",
};
const HOSTILE = 'Quotes "inside", commas,\nlines </script>';

const REGION = {
  ...{ id: "r/s", parent: "r", depth: 1, label: "pruning, sparsity", terms: ["pruning", "sparse"] },
  ...{ size: 2, first: 0, x: 0.5, y: 0.5 },
};

async function* batches(...of: PlacedPaper[][]) {
  yield* of;
}

async function whole(parts: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const part of parts) text += part;
  return text;
}

it("writes papers as CSV, whatever their titles hold", async () => {
  const undated = {
    ...PAPER,
    slug: "b",
    title: HOSTILE,
    year: null,
    region: null,
    regionLabel: null,
  };
  expect(await whole(papersAsCsv(batches([PAPER], [undated])))).toBe(
    [
      "slug,title,year,x,y,truth,region,regionLabel",
      "a,Plain,2024,0.25,0.5,0.4,r,pruning",
      'b,"Quotes ""inside"", commas,\nlines </script>",,0.25,0.5,0.4,,',
      "",
    ].join("\r\n"),
  );
});

it("writes regions as CSV", () => {
  expect(regionsAsCsv([REGION])).toBe(
    "id,parent,depth,label,terms,size,x,y\r\n" +
      'r/s,r,1,"pruning, sparsity",pruning; sparse,2,0.5,0.5\r\n',
  );
});

it.each([[[]], [[[]]], [[[PAPER], [{ ...PAPER, title: HOSTILE }, PAPER]]]])(
  "writes JSON that can be read back: %#",
  async (given: PlacedPaper[][]) => {
    const about = { version: "v", regions: [REGION] };
    const text = await whole(mapAsJson(about, batches(...given)));
    expect(JSON.parse(text)).toEqual({ ...about, papers: given.flat() });
  },
);
