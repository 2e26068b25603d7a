/**
 * Reads that every request waits for, by a connection of the engine itself: Prisma's client takes a
 * millisecond for each statement, however small, and makes eight times the memory of bytes.
 */
import type Database from "libsql";
import { connection } from "./client";
import { Prisma } from "./generated/client";
import type { Reader } from "./search-parts";

export const quickReader: Reader = {
  async $queryRaw<T>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) {
    const { sql, values: args } = "raw" in query ? Prisma.sql(query, ...values) : query;
    return prepare(sql).all(args) as T;
  },
};

type Statement = Database.Statement<unknown[]>;

/** There are a few statements, all of them written in the code. */
const prepared = new WeakMap<Database.Database, Map<string, Statement>>();

function prepare(sql: string): Statement {
  const open = connection();
  const statements = prepared.get(open) ?? new Map<string, Statement>();
  prepared.set(open, statements);
  const known = statements.get(sql) ?? open.prepare(sql);
  statements.set(sql, known);
  return known;
}
