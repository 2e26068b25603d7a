/** Papers taken along: the whole selection as a file, one paper as a citation. */
import { describe, expect, it } from "vitest";
import * as exportRoute from "@/app/api/export/route";
import * as cite from "@/app/api/papers/[slug]/cite/route";
import * as search from "@/app/api/search/route";
import { read, readError, request } from "./api-call";
import * as contract from "./api-contract";

async function file(query: string) {
  const response = await exportRoute.GET(request(`export?${query}`));
  expect(response.status).toBe(200);
  return { text: await response.text(), headers: response.headers };
}

const slugs = (jsonl: string): string[] =>
  jsonl
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line).slug);

describe("/api/export", () => {
  it("has every paper of a selection, in the order of its results, whatever its page size", async () => {
    const { text, headers } = await file("format=jsonl&q=emergent+ability&size=1");
    const found = await read(
      search.GET(request("search?q=emergent+ability&size=100")),
      contract.searchAnswer,
    );
    expect(slugs(text)).toHaveLength(found.total);
    expect(slugs(text).slice(0, 100)).toEqual(found.papers.map(({ slug }) => slug));
    expect(headers.get("Content-Disposition")).toBe('attachment; filename="paper-atlas.jsonl"');
    expect(headers.get("Server-Timing")).toMatch(/^total;dur=/);
  });

  it.each([
    ["bibtex", "application/x-bibtex", /^@misc\{/gm],
    ["ris", "application/x-research-info-systems", /^ER {2}- $/gm],
    ["csl-json", "application/vnd.citationstyles.csl+json", /^\{"id":/gm],
    ["csv", "text/csv; charset=utf-8", /^[a-z0-9-]+,(?!title)/gm],
    ["markdown", "text/markdown; charset=utf-8", /^- /gm],
    ["jsonl", "application/jsonl", /^\{"slug":/gm],
  ])("has the whole library as %s", async (format, type, paper) => {
    const { text, headers } = await file(`format=${format}`);
    expect(headers.get("Content-Type")).toBe(type);
    expect(text.match(paper)).toHaveLength(200);
  });

  it("has the papers that a form names, in its order", async () => {
    const { text } = await file("format=jsonl&sort=title");
    const asked = [slugs(text)[7]!, slugs(text)[3]!];
    const body = new URLSearchParams([
      ["format", "jsonl"],
      ...[...asked, "no-such-paper"].map((slug) => ["paper", slug]),
    ]).toString();
    const response = await exportRoute.POST(form(body));
    expect(slugs(await response.text())).toEqual(asked);
  });

  it("says what is wrong with a request", async () => {
    const formats = await readError(exportRoute.GET(request("export?format=docx")), 400);
    expect(formats.issues?.[0]?.message).toContain("bibtex, ris, csl-json, csv, markdown, jsonl");
    await readError(exportRoute.GET(request("export?format=csv&year=soon")), 400);
    const keys = await readError(exportRoute.GET(request("export?format=csv&them=x")), 400);
    expect(keys.issues).toMatchObject([{ path: "them" }]);
    expect(keys.issues?.[0]?.message).toMatch(/there are: format, q, theme, .*Got "them"\.$/);
    const twice = await readError(exportRoute.GET(request("export?format=csv&format=ris")), 400);
    expect(twice.issues).toMatchObject([{ path: "format" }]);
    await readError(exportRoute.GET(request("export?format=csv&q=%00")), 400);
    await readError(exportRoute.POST(form("format=csv")), 400);
    await readError(exportRoute.POST(form("format=csv&format=ris&paper=a")), 400);
    await readError(exportRoute.POST(form("format=csv&paper=a&theme=b")), 400);
    const json = new Request("http://localhost:3000/api/export", { method: "POST", body: "{}" });
    await readError(exportRoute.POST(json), 400);
  });
});

describe("/api/papers/{slug}/cite", () => {
  const slug = "intriguing-properties-of-quantization-at-scale";
  const call = (format: string, name = slug) =>
    cite.GET(request(`papers/${name}/cite?format=${format}`), {
      params: Promise.resolve({ slug: name }),
    });

  it.each([
    ["bibtex", `@misc{${slug},`],
    ["ris", `ID  - ${slug}`],
    ["csl-json", `"id":"${slug}"`],
    ["apa", "Intriguing Properties of Quantization at Scale. (n.d.). Neural Information"],
    ["markdown", "- **Intriguing Properties of Quantization at Scale**"],
    ["csv", `\n${slug},Intriguing Properties of Quantization at Scale,`],
    ["jsonl", `{"slug":"${slug}",`],
  ])("writes %s", async (format, expected) => {
    const response = await call(format);
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Disposition")).toContain(`filename="${slug}.`);
    expect(await response.text()).toContain(expected);
  });

  it("knows its papers and formats", async () => {
    expect((await readError(call("bibtex", "no-such-paper"), 404)).code).toBe("unknown-paper");
    await readError(call("docx"), 400);
  });
});

function form(body: string): Request {
  return new Request("http://localhost:3000/api/export", {
    method: "POST",
    headers: {
      "Content-Type": "application/x-www-form-urlencoded",
      "Content-Length": String(body.length),
    },
    body,
  });
}
