/**
 * A connection for writing very many rows: several rows a statement, past Prisma's client, which
 * takes ten times as long for the same rows.
 */
import { PrismaLibSql } from "@prisma/adapter-libsql";
import type { ArgType, SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import { readEnvironment } from "../environment";

type Value = string | number | boolean | null;
export type Row = Record<string, Value>;

/** Rows of one table, cell after cell. */
export interface BulkTable {
  columns: readonly string[];
  cells: Value[];
}

/** Rows must have the same columns in the same order. */
export function tableOf(rows: readonly Row[]): BulkTable {
  return { columns: Object.keys(rows[0] ?? {}), cells: rows.flatMap((row) => Object.values(row)) };
}

/** SQLite takes at most 32,766 parameters a statement; beyond some thousand, more save nothing. */
const MOST_PARAMETERS = 4_000;
const SETTINGS = [
  // A crash of the process loses nothing; a loss of power only the latest transactions.
  "synchronous = NORMAL",
  // In KiB: indexes of names that come in no order are not read again and again.
  "cache_size = -262144",
  // In pages: the log is written back every 64 MB instead of every 4.
  "wal_autocheckpoint = 16384",
];
/** What the adapter is told of every value: to pass it as it is. */
const AS_IS: ArgType = { scalarType: "unknown", arity: "scalar" };

export class BulkConnection {
  private constructor(private readonly adapter: SqlDriverAdapter) {}

  /** Opens the library's database once more; the caller closes it. */
  static async open(): Promise<BulkConnection> {
    const url = readEnvironment().databaseUrl;
    const connection = new BulkConnection(await new PrismaLibSql({ url }).connect());
    for (const setting of SETTINGS) await connection.run(`PRAGMA ${setting}`);
    return connection;
  }

  async run(sql: string, args: Value[] = []): Promise<void> {
    await this.adapter.executeRaw({ sql, args, argTypes: args.map(() => AS_IS) });
  }

  async insert(name: string, { columns, cells }: BulkTable): Promise<void> {
    const into = `INSERT INTO "${name}" (${columns.map((column) => `"${column}"`).join(", ")})`;
    const row = `(${columns.map(() => "?").join(", ")})`;
    const step = Math.floor(MOST_PARAMETERS / columns.length) * columns.length;
    for (let start = 0; start < cells.length; start += step) {
      const values = cells.slice(start, start + step);
      const rows = Array(values.length / columns.length).fill(row);
      await this.run(`${into} VALUES ${rows.join(", ")}`, values);
    }
  }

  /** Puts all that was committed from the log into the database file. */
  async checkpoint(): Promise<void> {
    await this.run("PRAGMA wal_checkpoint(TRUNCATE)");
  }

  /** Forgets what was not committed, if anything: a closed connection may hold its lock for long. */
  async rollback(): Promise<void> {
    // The engine itself has rolled back after some errors, and then refuses to do it again.
    await this.run("ROLLBACK").catch(() => {});
  }

  async close(): Promise<void> {
    await this.adapter.dispose();
  }
}
