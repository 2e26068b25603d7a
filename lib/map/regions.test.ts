import { describe, expect, it } from "vitest";
import { layoutMap } from "@/lib/map/layout";
import { mapRegions } from "@/lib/map/regions";
import { latentSpace } from "@/lib/semantics/latent-space";
import { nearestNeighbours } from "@/lib/semantics/neighbours";
import { termVectors } from "@/lib/semantics/term-vectors";
import { type SemanticDocument, termsOf } from "@/lib/semantics/terms";
import papers from "@/tests/fixtures/semantics/seed-papers.json";

function regionsOf(documents: SemanticDocument[]) {
  const vectors = termVectors(documents);
  const space = latentSpace(vectors);
  const layout = layoutMap(
    space,
    nearestNeighbours(space.documents, space.dimensions, 15),
    documents.length,
  );
  return mapRegions(vectors, layout, space);
}

const map = regionsOf(papers);

describe("regions", () => {
  it("divide the papers among them", () => {
    expect(map.regionOf).toHaveLength(papers.length);
    const parents = new Set(map.regions.map(({ parent }) => parent));
    map.regions.forEach(({ id, size }, region) => {
      const own = [...map.regionOf].filter((of) => of === region);
      expect(own).toHaveLength(parents.has(id) ? 0 : size);
    });
    const top = map.regions.filter(({ depth }) => depth === 0);
    expect(top.reduce((sum, { size }) => sum + size, 0)).toBe(papers.length);
    expect(map.regions.length).toBeGreaterThan(5);
    expect(map.regions.length).toBeLessThan(17);
  });

  it("have ids and labels of their own, none within another", () => {
    const words = map.regions.map(({ label }) => label.toLowerCase().split(/[\s-]+/));
    words.forEach((one, i) => {
      words.forEach((other, j) => {
        if (i !== j) expect(other).not.toEqual(expect.arrayContaining(one));
      });
    });
    expect(new Set(map.regions.map(({ id }) => id)).size).toBe(map.regions.length);
  });

  it("stand on the map, where their papers are", () => {
    for (const { x, y } of map.regions) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(1);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(1);
    }
  });

  it("are named by what their papers are about", () => {
    const regionOfPaper = (title: string) =>
      map.regions[map.regionOf[papers.findIndex((paper) => paper.title.includes(title))]!]!;
    expect(regionOfPaper("Model Organisms for Emergent Misalignment").label).toBe(
      "emergent misalignment",
    );
    map.regions.forEach(({ label }, region) => {
      const wanted = new Set(termsOf(label).map(({ key }) => key));
      const having = papers.filter(
        (paper, i) =>
          map.regionOf[i] === region &&
          termsOf(`${paper.title}. ${paper.abstract}`).some(({ key }) => wanted.has(key)),
      );
      expect(having.length).toBeGreaterThan(1);
    });
  });

  it("are called by one term or by two, never by a list", () => {
    for (const { label } of map.regions) {
      expect(label).not.toContain(",");
      const [one, other, ...more] = label.split(" and ");
      expect(more).toEqual([]);
      if (other) expect(one!.slice(0, 5)).not.toBe(other.slice(0, 5));
    }
  });

  it("are the same every time", () => {
    expect(regionsOf(papers)).toEqual(map);
  });

  it.each([
    ["no paper", [], 0],
    ["one paper", papers.slice(0, 1), 1],
    ["three papers", papers.slice(0, 3), 1],
    ["papers without words", Array(5).fill({ title: "" }), 2],
  ])("are there for %s", (_, documents, count) => {
    const { regions, regionOf } = regionsOf(documents);
    expect(regions).toHaveLength(count);
    expect(regionOf).toHaveLength(documents.length);
    for (const { label, id } of regions) expect(label && id).toBeTruthy();
  });
});

describe("regions of a large map", () => {
  // The same papers twelve times over, each time under the heading of another field.
  const fields = "ant bee cat dog elk fox gnu hen ibis jay koi lynx".split(" ");
  const many = fields.flatMap((field) =>
    papers.map(({ title, abstract }) => ({ title: `${field} ${title}`, abstract })),
  );
  const { regions, regionOf } = regionsOf(many);

  it("have two levels, parents first, parts named apart from the whole", () => {
    const byId = new Map(regions.map((region, i) => [region.id, { ...region, i }]));
    const parts = regions.filter(({ parent }) => parent !== undefined);
    expect(parts.length).toBeGreaterThan(10);
    parts.forEach((part) => {
      const parent = byId.get(part.parent!)!;
      expect(parent.i).toBeLessThan(byId.get(part.id)!.i);
      expect(part.id.startsWith(`${parent.id}/`)).toBe(true);
      expect(part.label).not.toBe(parent.label);
      expect(part.size).toBeLessThan(parent.size);
    });
    for (const region of regionOf) expect(region).toBeLessThan(regions.length);
  });
});
