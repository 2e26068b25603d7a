/** After sightings went away: it may have been one of them that showed two papers to be one. */
import { regroup } from "./regroup";
import { refreshPapers } from "./sighted-paper";
import { standingDecisions } from "./standing-decisions";
import type { Writer } from "./writer";

/** Inside a transaction: brings papers up to date; what no longer belongs together becomes several. */
export function dividePapers(writer: Writer, paperIds: Iterable<number>): void {
  const ids = [...new Set(paperIds)];
  const several = writer.all<{ paperId: number }>(
    `SELECT paperId FROM Sighting WHERE paperId IN (SELECT value FROM json_each(?))
      GROUP BY paperId HAVING count(*) > 1`,
    JSON.stringify(ids),
  );
  const divisible = new Set(several.map(({ paperId }) => paperId));
  const decisions = standingDecisions(writer);
  for (const paperId of divisible) regroup(writer, [paperId], decisions);
  refreshPapers(
    writer,
    ids.filter((id) => !divisible.has(id)),
  );
}
