/** Where papers and regions lie, as people take it along: CSV and JSON, piece by piece. */
import type { MapRegion } from "@/lib/map/map";
import { csvLine } from "@/lib/text/csv";

export interface PlacedPaper {
  slug: string;
  title: string;
  year: number | null;
  /** In [0, 1], y downwards. */
  x: number;
  y: number;
  /** Share of the paper's true nearest neighbours that are among its nearest on the map. */
  truth: number;
  /** Id and label of the smallest region around it. */
  region: string | null;
  regionLabel: string | null;
}

const PAPER_COLUMNS = [
  "slug",
  "title",
  "year",
  "x",
  "y",
  "truth",
  "region",
  "regionLabel",
] as const;
const REGION_COLUMNS = ["id", "parent", "depth", "label", "terms", "size", "x", "y"] as const;

/** With a line of headings first. */
export async function* papersAsCsv(batches: AsyncIterable<PlacedPaper[]>): AsyncGenerator<string> {
  yield csvLine(PAPER_COLUMNS);
  for await (const papers of batches) {
    yield papers.map((paper) => csvLine(PAPER_COLUMNS.map((name) => paper[name]))).join("");
  }
}

export function regionsAsCsv(regions: readonly MapRegion[]): string {
  const lines = regions.map((region) =>
    csvLine(
      REGION_COLUMNS.map((name) => (name === "terms" ? region.terms.join("; ") : region[name])),
    ),
  );
  return [csvLine(REGION_COLUMNS), ...lines].join("");
}

/** One object: what it is of, its regions, and its papers at the end. */
export async function* mapAsJson(
  about: { version: string; regions: readonly MapRegion[] },
  batches: AsyncIterable<PlacedPaper[]>,
): AsyncGenerator<string> {
  yield `{"version":${JSON.stringify(about.version)},\n"regions":${JSON.stringify(about.regions)},\n"papers":[`;
  let separator = "\n";
  for await (const papers of batches) {
    for (const paper of papers) {
      yield `${separator}${JSON.stringify(paper)}`;
      separator = ",\n";
    }
  }
  yield "\n]}\n";
}
