import type { Transaction } from "../client";

type Cell = string | number | null;

const ROWS_A_STATEMENT = 5_000;

/**
 * Very many rows inside a transaction, each statement with one parameter that holds them all: ten
 * times as fast as Prisma's `createMany`. Bytes come as text in hexadecimal digits.
 */
export async function insertMany(
  transaction: Pick<Transaction, "$executeRawUnsafe">,
  table: string,
  columns: readonly (string | { name: string; hex: true })[],
  rows: Iterable<readonly Cell[]>,
): Promise<void> {
  const names = columns.map((column) => (typeof column === "string" ? column : column.name));
  const values = columns.map((column, i) =>
    typeof column === "string" ? `value->>${i}` : `unhex(value->>${i})`,
  );
  const insert = `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(", ")})
    SELECT ${values.join(", ")} FROM json_each(?)`;
  const write = (batch: readonly (readonly Cell[])[]) =>
    transaction.$executeRawUnsafe(insert, JSON.stringify(batch));
  let batch: (readonly Cell[])[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < ROWS_A_STATEMENT) continue;
    await write(batch);
    batch = [];
  }
  if (batch.length > 0) await write(batch);
}
