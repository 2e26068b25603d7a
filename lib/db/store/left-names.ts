/**
 * Names that no paper has any more. Triggers of the database list those that a paper left (table
 * `LeftName`): to ask them alone takes as long in a large library as in a small one.
 */
import type { Writer } from "./writer";

/** What has a name of each kind. */
const HOLDERS = { Author: "Authorship", Venue: "Paper", Keyword: "PaperKeyword" } as const;

/** Inside a transaction. The list stays until `forgetLeftNames`: what suggests the names follows it, too. */
export function dropLeftNames(writer: Writer): void {
  for (const [kind, holder] of Object.entries(HOLDERS)) {
    const column = `${kind.toLowerCase()}Id`;
    writer.run(
      `DELETE FROM "${kind}" WHERE id IN (SELECT id FROM LeftName WHERE kind = ?)
        AND NOT EXISTS (SELECT 1 FROM "${holder}" WHERE "${column}" = "${kind}".id)`,
      kind,
    );
  }
}

/** When all that is computed is up to date. */
export function forgetLeftNames(writer: Writer): void {
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
