/** Regions of the map of the seeds: a hierarchy that adds up, and what each tells. */
import { describe, expect, it } from "vitest";
import * as regionRoute from "@/app/api/map/regions/[...id]/route";
import * as regionsRoute from "@/app/api/map/regions/route";
import * as search from "@/app/api/search/route";
import { read, readError, request } from "./api-call";
import * as contract from "./api-contract";
import * as mapContract from "./map-contract";

const allRegions = async () => (await read(regionsRoute.GET(), mapContract.regionsAnswer)).regions;

function get(id: string) {
  const params = Promise.resolve({ id: id.split("/") });
  return regionRoute.GET(request(`map/regions/${id}`), { params });
}

const tell = (id: string) => read(get(id), mapContract.mapRegionAnswer);

describe("/api/map/regions", () => {
  it("has parts that stand side by side in what they are part of", async () => {
    const regions = await allRegions();
    const tops = regions.filter(({ parent }) => parent === undefined);
    expect(tops.reduce((sum, { size }) => sum + size, 0)).toBe(200);
    for (const region of regions) {
      const parts = regions.filter(({ parent }) => parent === region.id);
      if (parts.length === 0) continue;
      expect(parts.reduce((sum, { size }) => sum + size, 0)).toBe(region.size);
      const inOrder = parts.toSorted((a, b) => a.first - b.first);
      let next = region.first;
      for (const { first, size, depth } of inOrder) {
        expect([first, depth]).toEqual([next, region.depth + 1]);
        next += size;
      }
    }
  });

  it("has no label that is a part of another", async () => {
    const words = (await allRegions()).map(({ label }) => label.toLowerCase().split(/[\s-]+/));
    words.forEach((one, i) => {
      words.forEach((other, j) => {
        if (i !== j) expect(other).not.toEqual(expect.arrayContaining(one));
      });
    });
  });
});

describe("/api/map/regions/{id}", () => {
  it("tells what a region is about, as many papers as a search in it finds", async () => {
    const regions = await allRegions();
    for (const region of regions.slice(0, 6)) {
      const told = await tell(region.id);
      expect(told.region).toEqual(region);
      const found = await read(
        search.GET(request(`search?region=${region.id}`)),
        contract.searchAnswer,
      );
      expect(found.total).toBe(region.size);
      const dated = told.years.reduce((sum, { count }) => sum + count, 0);
      expect(dated).toBeLessThanOrEqual(region.size);
      expect(told.central.length).toBe(Math.min(20, region.size));
      for (const { id, count } of told.themes) {
        expect(found.facets.themes.find((theme) => theme.id === id)?.count).toBe(count);
      }
    }
  });

  it("leads to the regions around and inside", async () => {
    const inner = (await allRegions()).find(({ depth }) => depth === 1)!;
    const told = await tell(inner.id);
    expect(told.around.map(({ id }) => id)).toEqual([inner.parent]);
    const outer = await tell(inner.parent!);
    expect(outer.parts.map(({ id }) => id)).toContain(inner.id);
    expect(outer.around).toEqual([]);
  });

  it.each(["no-such-region", "no/such/region", "x".repeat(300)])(
    "does not know %.20s",
    async (id) => {
      expect((await readError(get(id), 404)).code).toBe("unknown-region");
    },
  );
});
