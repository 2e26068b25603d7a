/** SQLite takes at most 32,766 parameters a statement; this many rows of ours stay below it. */
const ROWS_A_STATEMENT = 2_000;

/** Writes rows in batches. */
export async function insertRows<Row>(
  rows: Row[],
  write: (batch: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    await write(rows.slice(start, start + ROWS_A_STATEMENT));
  }
}
