/**
 * Which papers changed since all that is computed of papers was brought up to date. Triggers of the
 * database keep the list (table `ChangedPaper`), whatever it is that writes papers.
 */
import { database } from "../client";
import { forgetLeftNames } from "./left-names";
import type { Writer } from "./writer";

export interface ChangedPapers {
  /** Ids of papers that are new or not as they were. */
  present: number[];
  /** Ids of papers that the library does not have any more. */
  gone: number[];
}

/** The list so far. A paper that changes while it is worked on is on the next one again. */
export async function takeChangedPapers(): Promise<ChangedPapers> {
  await database().changedPaper.updateMany({ data: { taken: true } });
  // One value instead of very many rows, each of which would be an object.
  const [row] = await database().$queryRaw<{ present: string; gone: string }[]>`
    SELECT json_group_array(paperId) FILTER (WHERE id IS NOT NULL) AS present,
      json_group_array(paperId) FILTER (WHERE id IS NULL) AS gone
    FROM ChangedPaper LEFT JOIN Paper ON id = paperId WHERE taken`;
  return {
    present: JSON.parse(row!.present) as number[],
    gone: JSON.parse(row!.gone) as number[],
  };
}

/** Those that were taken are up to date when the transaction is over. */
export function settleTaken(writer: Writer): void {
  writer.run("DELETE FROM ChangedPaper WHERE taken");
  forgetLeftNames(writer);
}
