/** How well the taxonomy agrees with hand labels of all seed papers. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDigest } from "@/lib/ingest/read-digest";
import { titleKey } from "@/lib/papers/title-key";
import { createMatcher } from "./matcher";
import { parseTaxonomy } from "./taxonomy";

interface Agreement {
  given: number;
  wanted: number;
  right: number;
}

const papers = seedPapers();
const taxonomy = parseTaxonomy(readFileSync("seeds/themes.json", "utf8"));
const matcher = createMatcher(taxonomy);

describe("labels that the terms were tuned on", () => {
  const labels = readLabels("tests/fixtures/theme-labels-tuning.json");

  it("cover every paper", () => {
    expect([...labels.keys()].sort()).toEqual([...papers.keys()].sort());
  });

  it("are met: micro-averaged precision and recall", () => {
    const { given, wanted, right } = agreement(labels);
    expect(right / given).toBeGreaterThanOrEqual(0.89);
    expect(right / wanted).toBeGreaterThanOrEqual(0.89);
  });

  it.each(taxonomy.themes.map(({ id }) => id))("are met for %s", (id) => {
    const { given, wanted, right } = agreement(labels, id);
    expect((2 * right) / (given + wanted)).toBeGreaterThanOrEqual(0.7);
  });
});

/** Made from the definitions alone by somebody who knew neither the terms nor the other labels. */
describe("labels that the terms were not tuned on", () => {
  const labels = readLabels("tests/fixtures/theme-labels-independent.json");

  it("cover every paper", () => {
    expect([...labels.keys()].sort()).toEqual([...papers.keys()].sort());
  });

  it("are met: micro-averaged precision and recall", () => {
    const { given, wanted, right } = agreement(labels);
    expect(right / given).toBeGreaterThanOrEqual(0.87);
    expect(right / wanted).toBeGreaterThanOrEqual(0.86);
  });
});

/** Over all themes, or one. */
function agreement(labels: Map<string, string[]>, theme?: string): Agreement {
  const counts: Agreement = { given: 0, wanted: 0, right: 0 };
  for (const [key, paper] of papers) {
    const ofInterest = (id: string) => theme === undefined || id === theme;
    const given = matcher
      .match(paper)
      .map(({ id }) => id)
      .filter(ofInterest);
    const wanted = (labels.get(key) ?? []).filter(ofInterest);
    counts.given += given.length;
    counts.wanted += wanted.length;
    counts.right += given.filter((id) => wanted.includes(id)).length;
  }
  return counts;
}

function readLabels(file: string): Map<string, string[]> {
  const labels: Record<string, string[]> = JSON.parse(readFileSync(file, "utf8"));
  return new Map(Object.entries(labels).map(([title, ids]) => [titleKey(title), ids]));
}

function seedPapers(): Map<string, { title: string; abstract?: string }> {
  const found = new Map<string, { title: string; abstract?: string }>();
  for (const file of readdirSync("seeds").filter((name) => name.endsWith(".txt"))) {
    for (const draft of readDigest(readFileSync(`seeds/${file}`), { file }).drafts) {
      const known = found.get(titleKey(draft.title));
      const longer = (draft.abstract?.length ?? 0) > (known?.abstract?.length ?? 0);
      if (!known || longer) found.set(titleKey(draft.title), draft);
    }
  }
  return found;
}
