/** The API routes, called as the server calls them: status, shape, headers. */
import { describe, expect, it } from "vitest";
import * as noRoute from "@/app/api/[[...rest]]/route";
import * as health from "@/app/api/health/route";
import * as mapPapers from "@/app/api/map/papers/route";
import * as regions from "@/app/api/map/regions/route";
import * as map from "@/app/api/map/route";
import * as mapSelection from "@/app/api/map/selection/route";
import * as related from "@/app/api/papers/[slug]/related/route";
import * as paper from "@/app/api/papers/[slug]/route";
import * as search from "@/app/api/search/route";
import * as suggest from "@/app/api/suggest/route";
import { decodeMap, decodeSelection } from "@/lib/map/codec";
import { read, readError, request } from "./api-call";
import * as contract from "./api-contract";
import { ALL_PAPERS } from "./known-papers";
import * as mapContract from "./map-contract";

const KNOWN = "intriguing-properties-of-quantization-at-scale";
const LONG = `q=${"x".repeat(4_001)}`;
const MANY = `theme=${Array.from({ length: 60 }, (_, i) => `theme-${i}`)}`;
const ofPaper = (slug: string) => ({ params: Promise.resolve({ slug }) });

describe("/api/search", () => {
  it.each(["", "?q=quantization&size=100", "?q=quantizaton", "?sort=title&page=3", "?unknown=key"])(
    "answers %j in the contract's shape",
    async (query) => {
      await read(search.GET(request(`search${query}`)), contract.searchAnswer);
    },
  );

  it("answers with what was asked", async () => {
    const answer = await read(
      search.GET(request("search?q=quantization&page=2&size=10&sort=oldest")),
      contract.searchAnswer,
    );
    expect(answer).toMatchObject({ query: "quantization", page: 2, size: 10 });
  });

  it.each([
    ["page=0", ["page"]],
    ["page=1e9&size=101", ["page", "size"]],
    ["sort=best&view=cards&has=wings", ["has", "sort", "view"]],
    ["year=later&not-year=never", ["year", "not-year"]],
    [
      `theme=${Array(60)
        .fill("a")
        .map((a, i) => a + i)}`,
      ["theme"],
    ],
    [LONG, ["q"]],
    [MANY, ["theme"]],
  ])("refuses %.40s and says why", async (query, paths) => {
    const error = await readError(search.GET(request(`search?${query}`)), 400);
    expect(error.code).toBe("bad-selection");
    expect(error.issues?.map(({ path }) => path).sort()).toEqual(paths.toSorted());
  });
});

describe("/api/suggest", () => {
  it("answers in the contract's shape", async () => {
    const answer = await read(suggest.GET(request("suggest?q=quant")), contract.suggestAnswer);
    expect(answer.query).toBe("quant");
    expect(answer.suggestions.length).toBeGreaterThan(0);
    const none = await read(suggest.GET(request("suggest")), contract.suggestAnswer);
    expect(none).toEqual({ query: "", suggestions: [] });
  });

  it("answers browsers as OpenSearch asks", async () => {
    const asked = request("suggest?q=quant&format=opensearch");
    const [query, labels, kinds, addresses] = await read(
      suggest.GET(asked),
      contract.openSearchAnswer,
    );
    expect(query).toBe("quant");
    expect([kinds.length, addresses.length]).toEqual([labels.length, labels.length]);
    const { headers } = await suggest.GET(asked);
    expect(headers.get("Content-Type")).toBe("application/x-suggestions+json");
    for (const address of addresses)
      expect(new URL(address).origin).toBe(new URL(asked.url).origin);
  });

  it("answers browsers with no text twice, and repeats theirs", async () => {
    for (const q of ["emerg", "quantisa", "scal "]) {
      const asked = request(`suggest?${new URLSearchParams({ q, format: "opensearch" })}`);
      const [query, labels] = await read(suggest.GET(asked), contract.openSearchAnswer);
      expect(query).toBe(q);
      expect(labels.length).toBeGreaterThan(0);
      const texts = labels.map((label) => label.toLowerCase());
      expect(new Set(texts).size).toBe(texts.length);
    }
  });

  it("takes no control characters", async () => {
    for (const q of ["%00", "%00%0a"]) {
      const answer = await read(suggest.GET(request(`suggest?q=${q}`)), contract.suggestAnswer);
      expect(answer).toEqual({ query: "", suggestions: [] });
    }
    const browsers = request("suggest?q=quant%00&format=opensearch");
    expect((await read(suggest.GET(browsers), contract.openSearchAnswer))[0]).toBe("quant");
  });

  it("names the host that the browser came by", async () => {
    const asked = request("suggest?q=quant&format=opensearch", {
      host: "atlas.example",
      "x-forwarded-proto": "https",
    });
    const [, , , addresses] = await read(suggest.GET(asked), contract.openSearchAnswer);
    expect(addresses[0]).toMatch(/^https:\/\/atlas\.example\//);
  });

  it.each([
    ["format=xml", "format", 'format takes one of: opensearch. Got "xml".'],
    [LONG, "q", `q takes at most 4000 characters; it has 4001. Got "${"x".repeat(80)}".`],
  ])("refuses %.40s as the search does", async (query, path, message) => {
    const error = await readError(suggest.GET(request(`suggest?${query}`)), 400);
    expect(error.message).toBe(`The query string has values that cannot be used: ${path}.`);
    expect(error.issues).toEqual([{ path, message }]);
  });
});

describe("/api/papers/{slug}", () => {
  it("answers for every paper in the contract's shape", async () => {
    for (const { slug } of await ALL_PAPERS) {
      const answer = await read(paper.GET(request("papers"), ofPaper(slug)), contract.paperAnswer);
      expect(answer.slug).toBe(slug);
      expect(answer.authorCount).toBeGreaterThanOrEqual(answer.authors.length);
      expect(answer.sightings.flatMap(({ fields }) => fields)).toContain("title");
    }
  });

  it.each(["no-such-paper", "..", "%2e%2e", "x".repeat(10_000), "😀", "a'b\"c"])(
    "does not know %.40s",
    async (slug) => {
      const error = await readError(paper.GET(request("papers"), ofPaper(slug)), 404);
      expect(error.code).toBe("unknown-paper");
      expect(error.message.length).toBeLessThan(300);
    },
  );
});

describe("/api/papers/{slug}/related", () => {
  const get = (slug: string, query = "") => related.GET(request(`related${query}`), ofPaper(slug));

  it("answers in the contract's shape", async () => {
    const { papers } = await read(get(KNOWN, "?by=text"), contract.relatedAnswer);
    expect(papers.length).toBeGreaterThan(0);
  });

  it("refuses an unknown kind and an unknown paper", async () => {
    expect((await readError(get(KNOWN, "?by=luck"), 400)).issues?.[0]?.path).toBe("by");
    expect((await readError(get("no-such-paper"), 404)).code).toBe("unknown-paper");
  });
});

describe("/api/map", () => {
  it("is the binary map, kept for ever under its version", async () => {
    const response = await map.GET(request("map"));
    expect(response.headers.get("Content-Type")).toBe("application/octet-stream");
    expect(response.headers.get("Server-Timing")).toMatch(/^total;dur=/);
    expect(response.headers.get("Cache-Control")).toBe("public, no-cache");
    const { version, count } = decodeMap(await response.arrayBuffer());
    expect(count).toBe(200);
    expect(response.headers.get("ETag")).toBe(`"${version}"`);
    const versioned = await map.GET(request(`map?v=${version}`));
    expect(versioned.headers.get("Cache-Control")).toMatch(/immutable/);
    const outdated = await map.GET(request("map?v=older"));
    expect(outdated.headers.get("Cache-Control")).not.toMatch(/immutable/);
  });

  it("is not sent again to who has it", async () => {
    const etag = (await map.GET(request("map"))).headers.get("ETag")!;
    const known = await map.GET(request("map", { "If-None-Match": `"other", W/${etag}` }));
    expect([known.status, await known.text()]).toEqual([304, ""]);
    expect(known.headers.get("ETag")).toBe(etag);
    const other = await map.GET(request("map", { "If-None-Match": '"other"' }));
    expect(other.status).toBe(200);
  });

  it("has regions", async () => {
    const answer = await read(regions.GET(), mapContract.regionsAnswer);
    const ids = new Set(answer.regions.map(({ id }) => id));
    for (const { parent } of answer.regions) if (parent) expect(ids).toContain(parent);
    const top = answer.regions.filter(({ depth }) => depth === 0);
    expect(top.reduce((sum, { size }) => sum + size, 0)).toBe(200);
  });

  it("tells of the papers at points", async () => {
    const { papers } = await read(
      mapPapers.GET(request("map/papers?at=3,17,9999")),
      mapContract.mapPapersAnswer,
    );
    expect(papers.map(({ index }) => index).sort()).toEqual([17, 3]);
  });

  it.each(["", "?at=", "?at=x", "?at=1,-2", `?at=${Array(101).fill(1)}`])(
    "refuses points such as %.40s",
    async (query) => {
      const error = await readError(mapPapers.GET(request(`map/papers${query}`)), 400);
      expect(error.issues?.map(({ path }) => path)).toEqual(["at"]);
    },
  );

  it("has the selection as bits", async () => {
    const response = await mapSelection.GET(request("map/selection?q=quantization"));
    const selected = decodeSelection(await response.arrayBuffer(), 200);
    const { total } = await read(
      search.GET(request("search?q=quantization")),
      contract.searchAnswer,
    );
    expect(selected.reduce((sum, bit) => sum + bit, 0)).toBe(total);
    await readError(mapSelection.GET(request("map/selection?sort=best")), 400);
  });
});

describe("/api/health", () => {
  it("says what is served", async () => {
    const answer = await read(health.GET(), contract.healthAnswer);
    expect(answer).toMatchObject({ status: "ok", papers: 200, database: "ok" });
  });
});

describe("an address that is no route", () => {
  it("is a 404 as the API tells all errors", async () => {
    expect((await readError(noRoute.GET(request("nope")), 404)).code).toBe("unknown-route");
  });
});
