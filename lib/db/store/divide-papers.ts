/** After sightings went away: it may have been one of them that showed two papers to be one. */
import { groupByPaper } from "@/lib/ingest/identity";
import { createPaperOf, refreshPapers, type StoredSighting, sightingsOf } from "./sighted-paper";
import { standingDecisions } from "./standing-decisions";
import type { Writer } from "./writer";

/** Inside a transaction: brings papers up to date; what no longer belongs together becomes several. */
export function dividePapers(writer: Writer, paperIds: Iterable<number>): void {
  const ids = [...new Set(paperIds)];
  const byPaper = new Map<number, StoredSighting[]>();
  for (const sighting of sightingsOf(writer, ids)) {
    const known = byPaper.get(sighting.paperId);
    if (known) known.push(sighting);
    else byPaper.set(sighting.paperId, [sighting]);
  }
  const touched = new Set(ids);
  const decisions = standingDecisions(writer);
  for (const sightings of byPaper.values()) {
    if (sightings.length === 1) continue;
    // The one of the eldest sighting stays the paper that it was.
    const groups = groupByPaper(sightings, ({ draft }) => draft, decisions);
    for (const group of groups) {
      if (group.includes(sightings[0]!)) continue;
      const ownId = createPaperOf(writer, group[0]!.draft);
      for (const { id } of group) {
        writer.run("UPDATE Sighting SET paperId = ? WHERE id = ?", ownId, id);
      }
      touched.add(ownId);
    }
  }
  refreshPapers(writer, touched);
}
