/**
 * The connection that writes very many rows: prepared statements of the engine itself, past Prisma's
 * client, which takes ten times as long for the same rows.
 */
import Database from "libsql";
import { BUSY_TIMEOUT_MS } from "../client";
import { readEnvironment } from "../environment";

export type Value = string | number | boolean | Uint8Array | null;
export type Row = Record<string, Value>;
type NameTable = "Author" | "Keyword" | "Venue" | "Source";

const SETTINGS = [
  `busy_timeout = ${BUSY_TIMEOUT_MS}`,
  // A crash of the process loses nothing; a loss of power only the latest transactions.
  "synchronous = NORMAL",
  // In pages: the log is written back every 64 MB instead of every 4.
  "wal_autocheckpoint = 16384",
];

/** Indexes of names that come in no order are not read again and again. */
const CACHE_MB = 64;
/** Rows of a statement: more are no quicker. */
const ROWS_AT_ONCE = 64;
/** Of what is read once, nothing need be kept. */
const READING_CACHE_MB = 4;

export class Writer {
  private readonly statements = new Map<string, Database.Statement<unknown[]>>();

  private constructor(private readonly connection: Database.Database) {}

  /** Opens the library's database once more; the caller closes it. */
  static open(cacheMegabytes = CACHE_MB): Writer {
    const writer = new Writer(new Database(readEnvironment().databaseFile));
    writer.connection.exec(`PRAGMA cache_size = ${-1024 * cacheMegabytes}`);
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
    return this.put("INSERT", table, [row]);
  }

  update(table: string, id: number, row: Row): void {
    const names = Object.keys(row).map((column) => `"${column}" = ?`);
    this.run(`UPDATE "${table}" SET ${names.join(", ")} WHERE id = ?`, ...Object.values(row), id);
  }

  /** Writes the name unless it is there. */
  insertName(table: NameTable, row: Row): void {
    this.insertNames(table, [row]);
  }

  /** Writes the names that are not there. */
  insertNames(table: NameTable, rows: Iterable<Row>): void {
    this.insertRows("INSERT OR IGNORE", table, rows);
  }

  /** Rows of the same columns, small and many: several in one call are twice as quick. */
  insertAll(table: string, rows: Iterable<Row>): void {
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

  private insertRows(verb: string, table: string, rows: Iterable<Row>): void {
    let some: Row[] = [];
    for (const row of rows) {
      some.push(row);
      if (some.length < ROWS_AT_ONCE) continue;
      this.put(verb, table, some);
      some = [];
    }
    // One by one: a statement for every number of rows would be very many of them.
    for (const row of some) this.put(verb, table, [row]);
  }

  private put(verb: string, table: string, rows: Row[]): number {
    const columns = Object.keys(rows[0]!);
    const names = columns.map((column) => `"${column}"`).join(", ");
    const places = `(${columns.map(() => "?").join(", ")})`;
    const all = rows.map(() => places).join(", ");
    const values = rows.flatMap((row) => Object.values(row));
    return this.run(`${verb} INTO "${table}" (${names}) VALUES ${all}`, ...values);
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
export async function withWriter<T>(
  work: (writer: Writer) => T | Promise<T>,
  cacheMegabytes?: number,
): Promise<T> {
  const writer = Writer.open(cacheMegabytes);
  try {
    return await work(writer);
  } finally {
    writer.close();
  }
}

/** The same for very much that is only read, and once: memory holds little of it. */
export function withReading<T>(work: (connection: Writer) => Promise<T>): Promise<T> {
  return withWriter(work, READING_CACHE_MB);
}

/** Opens a writer for one transaction. */
export function writeLibrary<T>(work: (writer: Writer) => T): Promise<T> {
  return withWriter((writer) => writer.transaction(() => work(writer)));
}

function storable(value: Value): unknown {
  return typeof value === "boolean" ? Number(value) : value;
}
