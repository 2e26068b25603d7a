/**
 * The connection that writes very many rows: prepared statements of the engine itself, past Prisma's
 * client, which takes ten times as long for the same rows.
 */
import Database from "libsql";
import { BUSY_TIMEOUT_MS } from "../client";
import { readEnvironment } from "../environment";

export type Value = string | number | boolean | Uint8Array | null;
export type Row = Record<string, Value>;
/** Without bytes, which JSON has no way to say. */
type PlainRow = Record<string, Exclude<Value, Uint8Array>>;
type NameTable = "Author" | "Keyword" | "Venue" | "Source";

const SETTINGS = [
  `busy_timeout = ${BUSY_TIMEOUT_MS}`,
  // A crash of the process loses nothing; a loss of power only the latest transactions.
  "synchronous = NORMAL",
  // In KiB: indexes of names that come in no order are not read again and again.
  "cache_size = -65536",
  // In pages: the log is written back every 64 MB instead of every 4.
  "wal_autocheckpoint = 16384",
];

export class Writer {
  private readonly statements = new Map<string, Database.Statement<unknown[]>>();

  private constructor(private readonly connection: Database.Database) {}

  /** Opens the library's database once more; the caller closes it. */
  static open(): Writer {
    const writer = new Writer(new Database(readEnvironment().databaseFile));
    for (const setting of SETTINGS) writer.connection.exec(`PRAGMA ${setting}`);
    return writer;
  }

  /** The id of the row, where one was inserted. */
  run(sql: string, ...values: Value[]): number {
    return Number(this.prepare(sql).run(values.map(storable)).lastInsertRowid);
  }

  all<T>(sql: string, ...values: Value[]): T[] {
    return this.prepare(sql).all(values.map(storable)) as T[];
  }

  /** The id of the row. */
  insert(table: string, row: Row): number {
    const columns = Object.keys(row);
    const names = columns.map((column) => `"${column}"`).join(", ");
    const places = columns.map(() => "?").join(", ");
    return this.run(`INSERT INTO "${table}" (${names}) VALUES (${places})`, ...Object.values(row));
  }

  update(table: string, id: number, row: Row): void {
    const names = Object.keys(row).map((column) => `"${column}" = ?`);
    this.run(`UPDATE "${table}" SET ${names.join(", ")} WHERE id = ?`, ...Object.values(row), id);
  }

  /** Writes the name unless it is there. */
  insertName(table: NameTable, row: PlainRow): void {
    this.insertNames(table, [row]);
  }

  /** Writes the names that are not there. */
  insertNames(table: NameTable, rows: readonly PlainRow[]): void {
    this.insertRows("INSERT OR IGNORE", table, rows);
  }

  /** Rows of the same columns, small and many: one call is several times as quick as one for each. */
  insertAll(table: string, rows: readonly PlainRow[]): void {
    this.insertRows("INSERT", table, rows);
  }

  /** All that `work` writes, or nothing: readers see the library before it or after it. */
  transaction<T>(work: () => T): T {
    this.connection.exec("BEGIN IMMEDIATE");
    try {
      const result = work();
      this.connection.exec("COMMIT");
      return result;
    } catch (cause) {
      this.rollback();
      throw cause;
    }
  }

  /** Puts all that was committed from the log into the database file. */
  checkpoint(): void {
    this.all("PRAGMA wal_checkpoint(TRUNCATE)");
  }

  close(): void {
    this.statements.clear();
    this.connection.close();
  }

  /** The engine itself has rolled back after some errors, and then refuses to do it again. */
  private rollback(): void {
    if (this.connection.inTransaction) this.connection.exec("ROLLBACK");
  }

  private insertRows(verb: string, table: string, rows: readonly PlainRow[]): void {
    if (rows.length === 0) return;
    const columns = Object.keys(rows[0]!);
    const values = columns.map((_, i) => `value ->> ${i}`);
    this.run(
      `${verb} INTO "${table}" (${columns.map((column) => `"${column}"`).join(", ")})
        SELECT ${values.join(", ")} FROM json_each(?)`,
      jsonOf(rows.map((row) => Object.values(row))),
    );
  }

  private prepare(sql: string): Database.Statement<unknown[]> {
    const known = this.statements.get(sql);
    if (known) return known;
    const statement = this.connection.prepare(sql);
    this.statements.set(sql, statement);
    return statement;
  }
}

/** Opens a writer for as long as `work` takes. */
export async function withWriter<T>(work: (writer: Writer) => T | Promise<T>): Promise<T> {
  const writer = Writer.open();
  try {
    return await work(writer);
  } finally {
    writer.close();
  }
}

/** Opens a writer for one transaction. */
export function writeLibrary<T>(work: (writer: Writer) => T): Promise<T> {
  return withWriter((writer) => writer.transaction(() => work(writer)));
}

/** Half of a surrogate pair is no character of UTF-8; bound as a value, it becomes this one as well. */
const NO_CHARACTER = "\ufffd";

function jsonOf(rows: Value[][]): string {
  return JSON.stringify(rows).replace(/\\(?:ud[89a-f]..|.)/g, (escaped) =>
    escaped.startsWith("\\ud") ? NO_CHARACTER : escaped,
  );
}

function storable(value: Value): unknown {
  return typeof value === "boolean" ? Number(value) : value;
}
