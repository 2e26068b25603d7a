/** One facet in full, as `/api/facets/{facet}` answers it, against the papers one by one. */
import { describe, expect, it } from "vitest";
import * as facets from "@/app/api/facets/[facet]/route";
import * as search from "@/app/api/search/route";
import { FACETS } from "@/lib/search/selection";
import { read, readError, request } from "./api-call";
import * as contract from "./api-contract";
import { ALL_PAPERS, factsOf } from "./known-papers";

describe("/api/facets/{facet}", () => {
  const get = (facet: string, query = "") =>
    facets.GET(request(`facets/${facet}${query}`), { params: Promise.resolve({ facet }) });
  const values = async (facet: string, query = "") =>
    (await read(get(facet, query), contract.facetAnswer)).values;

  it.each(FACETS)("has every %s of the papers, with their numbers", async (facet) => {
    const answer = await read(get(facet, "?size=200"), contract.facetAnswer);
    const papers = await ALL_PAPERS;
    expect(answer.total).toBe(new Set(papers.flatMap((paper) => factsOf(paper, facet))).size);
    for (const { id, count } of answer.values) {
      expect(count).toBe(papers.filter((paper) => factsOf(paper, facet).includes(id)).length);
    }
  });

  it("counts within the selection", async () => {
    const [first] = await values("theme", "?theme=emergence&order=count");
    expect(first?.id).toBe("emergence");
    const { total } = await read(
      search.GET(request("search?theme=emergence")),
      contract.searchAnswer,
    );
    expect(first?.count).toBe(total);
  });

  it("finds values by how their words begin, in any order, without accents", async () => {
    const labels = async (find: string) =>
      (await values("author", `?find=${encodeURIComponent(find)}`)).map(({ label }) => label);
    expect(await labels("havl vlad")).toEqual(["Vladimír Havlík"]);
    expect(await labels("avlik")).toEqual([]);
  });

  it("gives pages in a total order, by papers or by name", async () => {
    for (const order of ["count", "name"]) {
      const all = await values("keyword", `?order=${order}&size=60`);
      const pages = await Promise.all(
        [1, 2, 3].map((page) => values("keyword", `?order=${order}&size=20&page=${page}`)),
      );
      expect(pages.flat()).toEqual(all);
    }
    const counts = (await values("author", "?size=200")).map(({ count }) => count);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    const themes = (await values("theme", "?order=name")).map(({ label }) => label);
    expect(themes).toEqual(themes.toSorted(new Intl.Collator("en").compare));
    const years = (await values("year", "?order=name")).map(({ id }) => id);
    expect(years).toEqual(years.toSorted().reverse());
    expect(await values("author", "?page=9999")).toEqual([]);
  });

  it.each([
    ["size=201", ["size"]],
    ["page=0&order=luck", ["order", "page"]],
    [`find=${"x".repeat(101)}`, ["find"]],
    ["page=2&size=150&sort=best", ["sort"]],
  ])("refuses %.40s and says why", async (query, paths) => {
    const error = await readError(get("author", `?${query}`), 400);
    expect(error.issues?.map(({ path }) => path).sort()).toEqual(paths);
  });

  it("words what it refuses as the search does", async () => {
    const error = await readError(get("author", "?page=0&order=luck&size=1.5"), 400);
    expect(error.message).toBe(
      "The query string has values that cannot be used: order, page, size.",
    );
    expect(error.issues?.map(({ message }) => message)).toEqual([
      'order takes one of: count, name. Got "luck".',
      'page takes a whole number from 1 to 1000000. Got "0".',
      'size takes a whole number from 1 to 200. Got "1.5".',
    ]);
  });

  it("finds by text without control characters", async () => {
    const { find } = await read(get("author", "?find=%00havl%0a"), contract.facetAnswer);
    expect(find).toBe("havl");
  });

  it("does not know other facets", async () => {
    for (const facet of ["colour", "years", "__proto__", "x".repeat(10_000)]) {
      const error = await readError(get(facet), 404);
      expect(error.code).toBe("unknown-facet");
      expect(error.message.length).toBeLessThan(400);
    }
  });
});
