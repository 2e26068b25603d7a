/** The map as files: what is selected, all of it, in forms that other programs read. */
import { describe, expect, it } from "vitest";
import * as mapExport from "@/app/api/map/export/route";
import * as regions from "@/app/api/map/regions/route";
import * as search from "@/app/api/search/route";
import { read, readError, request } from "./api-call";
import * as contract from "./api-contract";
import { ALL_PAPERS } from "./known-papers";
import * as mapContract from "./map-contract";

async function file(query: string): Promise<{ text: string; headers: Headers }> {
  const response = await mapExport.GET(request(`map/export?${query}`));
  expect(response.status).toBe(200);
  return { text: await response.text(), headers: response.headers };
}

async function slugsOf(theme: string): Promise<string[]> {
  const papers = (await ALL_PAPERS).filter((paper) => paper.theme.includes(theme));
  return papers.map(({ slug }) => slug).sort();
}

describe("/api/map/export", () => {
  it("has the places of the selected papers as CSV", async () => {
    const { text, headers } = await file("format=csv&theme=agents");
    expect(headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
    expect(headers.get("Content-Disposition")).toBe('attachment; filename="paper-atlas-map.csv"');
    expect(headers.get("Server-Timing")).toMatch(/^total;dur=/);
    const [heading, ...lines] = text.trimEnd().split("\r\n");
    expect(heading).toBe("slug,title,year,x,y,truth,region,regionLabel");
    expect(lines.map((line) => line.split(",")[0]).sort()).toEqual(await slugsOf("agents"));
  });

  it("has regions as CSV", async () => {
    const { text } = await file("format=csv&of=regions");
    const answer = await read(regions.GET(), mapContract.regionsAnswer);
    expect(text.trimEnd().split("\r\n")).toHaveLength(answer.regions.length + 1);
  });

  it("has both as JSON", async () => {
    const { text } = await file("format=json");
    const { papers, regions: found, version } = JSON.parse(text);
    const answer = await read(regions.GET(), mapContract.regionsAnswer);
    expect([version, found]).toEqual([answer.version, answer.regions]);
    expect(papers).toHaveLength(200);
    const ids = new Set(answer.regions.map(({ id }) => id));
    for (const { x, y, truth, region } of papers) {
      for (const share of [x, y, truth]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
      expect(ids).toContain(region);
    }
  });

  it("has a page with the papers in the order of the selection", async () => {
    const { text, headers } = await file("format=html&theme=agents&sort=title");
    expect(headers.get("Content-Type")).toBe("text/html; charset=utf-8");
    const [, data] = /id="data">(.*?)<\/script>/s.exec(text)!;
    const { papers, total, name } = JSON.parse(data!);
    const found = await read(
      search.GET(request("search?theme=agents&sort=title&size=100")),
      contract.searchAnswer,
    );
    const titles = (list: { title: string }[]) => list.map(({ title }) => title);
    expect(titles(papers)).toEqual(titles(found.papers));
    expect([total, name]).toEqual([found.total, "Agents and multi-agent systems"]);
  });

  it("is of no papers where none are selected", async () => {
    expect(
      (await file("format=csv&theme=no-such-theme")).text.trimEnd().split("\r\n"),
    ).toHaveLength(1);
    expect(JSON.parse((await file("format=json&theme=no-such-theme")).text).papers).toEqual([]);
  });

  it.each([
    ["", ["format"]],
    ["format=pdf", ["format"]],
    ["format=csv&of=themes", ["of"]],
  ])("refuses %j", async (query, keys) => {
    const error = await readError(mapExport.GET(request(`map/export?${query}`)), 400);
    expect(error.issues?.map(({ path }) => path)).toEqual(keys);
  });

  it("refuses a selection that is none", async () => {
    const error = await readError(mapExport.GET(request("map/export?format=csv&year=soon")), 400);
    expect(error.issues?.map(({ path }) => path)).toEqual(["year"]);
  });
});
