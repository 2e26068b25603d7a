/** How well the taxonomy agrees with hand labels of all seed papers. */
import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { readDigest } from "@/lib/ingest/read-digest";
import { titleKey } from "@/lib/papers/title-key";
import { createMatcher } from "./matcher";
import { parseTaxonomy } from "./taxonomy";

const labels: Record<string, string[]> = JSON.parse(
  readFileSync("tests/fixtures/theme-labels.json", "utf8"),
);

interface SeedPaper {
  title: string;
  abstract?: string;
}

function seedPapers(): Map<string, SeedPaper> {
  const papers = new Map<string, SeedPaper>();
  for (const file of readdirSync("seeds").filter((name) => name.endsWith(".txt"))) {
    for (const draft of readDigest(readFileSync(`seeds/${file}`), { file }).drafts) {
      const known = papers.get(titleKey(draft.title));
      const longer = (draft.abstract?.length ?? 0) > (known?.abstract?.length ?? 0);
      if (!known || longer) papers.set(titleKey(draft.title), draft);
    }
  }
  return papers;
}

describe("themes of the seed papers", () => {
  const pairs = { given: 0, wanted: 0, right: 0 };
  const perTheme = new Map<string, { given: number; wanted: number; right: number }>();
  let papers: Map<string, SeedPaper>;

  beforeAll(() => {
    const taxonomy = parseTaxonomy(readFileSync("seeds/themes.json", "utf8"));
    const matcher = createMatcher(taxonomy);
    papers = seedPapers();
    for (const { id } of taxonomy.themes) perTheme.set(id, { given: 0, wanted: 0, right: 0 });
    for (const [title, wanted] of Object.entries(labels)) {
      const paper = papers.get(titleKey(title));
      const given = paper ? matcher.match(paper).map(({ id }) => id) : [];
      for (const [kind, ids] of Object.entries({
        given,
        wanted,
        right: given.filter((id) => wanted.includes(id)),
      })) {
        for (const id of ids) {
          pairs[kind as keyof typeof pairs]++;
          perTheme.get(id)![kind as keyof typeof pairs]++;
        }
      }
    }
  });

  it("has labels for every paper", () => {
    expect(Object.keys(labels).map(titleKey).sort()).toEqual([...papers.keys()].sort());
  });

  it("agrees with the labels: micro-averaged precision and recall", () => {
    expect(pairs.right / pairs.given).toBeGreaterThanOrEqual(0.89);
    expect(pairs.right / pairs.wanted).toBeGreaterThanOrEqual(0.89);
  });

  it("is useful for every single theme", () => {
    const weak = [...perTheme].filter(([, { given, wanted, right }]) => {
      return (2 * right) / (given + wanted) < 0.7;
    });
    expect(weak).toEqual([]);
  });
});
