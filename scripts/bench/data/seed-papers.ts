/** The papers of the seed digests, merged as an ingest merges them. */
import { readdirSync, readFileSync } from "node:fs";
import type { LoadablePaper } from "@/lib/db/store/load-papers";
import { groupByPaper } from "@/lib/ingest/identity";
import { mergeSightings } from "@/lib/ingest/merge";
import { readDigest } from "@/lib/ingest/read-digest";

export function seedPapers(): LoadablePaper[] {
  const files = readdirSync("seeds").filter((file) => file.endsWith(".txt"));
  const sightings = files.flatMap((file) =>
    readDigest(readFileSync(`seeds/${file}`), { file, crawledOn: "2026-06-04" }).drafts.map(
      (draft) => ({ digestFile: file, draft }),
    ),
  );
  const papers = groupByPaper(sightings, ({ draft }) => draft);
  return papers.map((group) => mergeSightings(group).facts);
}
