/** Stores what an import has, and counts what became of each of its records. */
import { digestsOfImport, papersBrought } from "@/lib/db/import-digests";
import type { ImportTotals } from "@/lib/ingest/import-state";
import type { IngestReport } from "@/lib/ingest/report";
import { type IngestOptions, ingest } from "../ingest";
import { leftOutByDigest } from "../preview/left-out";
import { previewFolder } from "./folder";

/**
 * Counted in the library and not batch by batch: what was stored before an interruption belongs to it,
 * and a paper that a batch finds may have come with the batch before.
 */
export async function storeImport(
  id: string,
  options: Omit<IngestOptions, "importId" | "leftOut">,
): Promise<ImportTotals> {
  const leftOutOf = await leftOutByDigest(previewFolder(id));
  const report = await ingest({ ...options, importId: id, leftOut: leftOutOf });
  const own = new Set((await digestsOfImport(id)).map((digest) => digest.id));
  const { fresh, joined } = await papersBrought(id);
  const unchanged = entriesElsewhere(report, own);
  const { entries, problems } = report.totals;
  const repeated = entries - unchanged - fresh - joined;
  const leftOut = report.digests.reduce((sum, digest) => sum + (digest.leftOut ?? 0), 0);
  return { new: fresh, merged: joined, repeated, unchanged, leftOut, problems };
}

/** Entries of texts that the library has as digests which did not come with this import. */
function entriesElsewhere({ digests }: IngestReport, own: Set<number>): number {
  return digests
    .filter(({ heldBy }) => heldBy !== undefined && !own.has(heldBy))
    .reduce((sum, { entries }) => sum + entries, 0);
}
