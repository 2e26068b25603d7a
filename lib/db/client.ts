/** The one Prisma client of the process. */
import { PrismaLibSql } from "@prisma/adapter-libsql";
import { readEnvironment } from "./environment";
import { PrismaClient } from "./generated/client";

/** The client inside a transaction. */
export type Transaction = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

/** How long a writer waits for another one before it gives up. */
export const BUSY_TIMEOUT_MS = 10_000;

/** Survives hot reloading in development, where this module is evaluated again and again. */
const shared = globalThis as { paperAtlasDatabase?: PrismaClient };

/** Foreign keys are on by libsql's default; an integration test holds it to that. */
export function database(): PrismaClient {
  shared.paperAtlasDatabase ??= new PrismaClient({
    adapter: new PrismaLibSql({ url: readEnvironment().databaseUrl, timeout: BUSY_TIMEOUT_MS }),
  });
  return shared.paperAtlasDatabase;
}

/** All statements of `work`, or none: readers see the library before it or after it. */
export function inTransaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
  return database().$transaction(work, { timeout: 30 * 60_000, maxWait: BUSY_TIMEOUT_MS });
}

export async function closeDatabase(): Promise<void> {
  await shared.paperAtlasDatabase?.$disconnect();
  shared.paperAtlasDatabase = undefined;
}
