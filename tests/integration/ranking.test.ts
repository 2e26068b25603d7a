/**
 * How well search finds in the seeds: 70 queries with the papers that answer them, by hand, 2 for
 * those that are about it and 1 for those that are related.
 */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { database } from "@/lib/db/client";
import { indexForPlainSearch, plainSearch } from "@/lib/db/plain-search";
import { searchPapers } from "@/lib/db/search";
import { emptySelection } from "@/lib/search/selection";
import { measure } from "../../scripts/eval/measures";

const judgedQueries = z
  .array(z.object({ kind: z.string(), q: z.string(), relevant: z.record(z.string(), z.number()) }))
  .parse(JSON.parse(readFileSync("tests/fixtures/judged-queries.json", "utf8")));

interface Judged {
  kind: string;
  plain: number;
  ours: number;
}

let results: Judged[];

beforeAll(async () => {
  await indexForPlainSearch();
  const papers = await database().paper.findMany({ select: { id: true, slug: true } });
  const slugs = new Map(papers.map(({ id, slug }) => [id, slug]));
  results = [];
  for (const { kind, q, relevant } of judgedQueries) {
    const judgements = new Map(Object.entries(relevant));
    const quality = (ranking: string[]) => measure(ranking, judgements).ndcg10;
    const { papers } = await searchPapers({ ...emptySelection(), q });
    const plain = await plainSearch(q, false, 10);
    results.push({
      kind,
      plain: quality(plain.map((id) => slugs.get(id)!)),
      ours: quality(papers.map(({ slug }) => slug)),
    });
  }
});

const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;

describe("ranking of the seeds", () => {
  it("is good", () => {
    expect(mean(results.map(({ ours }) => ours))).toBeGreaterThanOrEqual(0.81);
  });

  it.each([...new Set(judgedQueries.map(({ kind }) => kind))])(
    "is as good as plain FTS5, or better, for every kind of query: %s",
    (wanted) => {
      const some = results.filter(({ kind }) => kind === wanted);
      const difference = mean(some.map(({ ours }) => ours)) - mean(some.map(({ plain }) => plain));
      expect(difference).toBeGreaterThanOrEqual(0);
    },
  );
});
