/**
 * Names that no paper has any more. Triggers of the database list those that a paper left (table
 * `LeftName`): to ask them alone takes as long in a large library as in a small one.
 */
import type { Writer } from "./writer";

/** What has a name of each kind. */
const HOLDERS = { Author: "Authorship", Venue: "Paper", Keyword: "PaperKeyword" } as const;

/** Inside a transaction. */
export function dropLeftNames(writer: Writer): void {
  for (const [kind, holder] of Object.entries(HOLDERS)) {
    const column = `${kind.toLowerCase()}Id`;
    writer.run(
      `DELETE FROM "${kind}" WHERE id IN (SELECT id FROM LeftName WHERE kind = ?)
        AND NOT EXISTS (SELECT 1 FROM "${holder}" WHERE "${column}" = "${kind}".id)`,
      kind,
    );
  }
  writer.run("DELETE FROM LeftName");
}

/** The key phrases of papers that are to lose theirs: no trigger tells it of so many rows. */
export function noteLeftKeywords(writer: Writer, paperIds: readonly number[]): void {
  writer.run(
    `INSERT OR IGNORE INTO LeftName (kind, id) SELECT 'Keyword', keywordId FROM PaperKeyword
      WHERE paperId IN (SELECT value FROM json_each(?))`,
    JSON.stringify(paperIds),
  );
}
