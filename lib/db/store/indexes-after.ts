/** Indexes of tables that are filled anew are made when all rows are there. */
import type { Writer } from "./writer";

/**
 * Inside a transaction: the tables have no indexes while `work` fills them, and then the same as
 * before. To sort the entries of an index once is much quicker than to put each where it belongs.
 */
export async function withIndexesAfter(
  writer: Writer,
  tables: readonly string[],
  work: () => void | Promise<void>,
): Promise<void> {
  // Those of primary keys have no statement, and stay.
  const indexes = writer.all<{ name: string; sql: string }>(
    `SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL
      AND tbl_name IN (SELECT value FROM json_each(?)) ORDER BY name`,
    JSON.stringify(tables),
  );
  for (const { name } of indexes) writer.run(`DROP INDEX "${name}"`);
  await work();
  for (const { sql } of indexes) writer.run(sql);
}
