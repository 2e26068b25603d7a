/** The one Prisma client of the process, and the one connection of the engine that reads beside it. */
import { PrismaLibSql } from "@prisma/adapter-libsql";
import Database from "libsql";
import { readEnvironment } from "./environment";
import { PrismaClient } from "./generated/client";

/** How long a writer waits for another one before it gives up. */
export const BUSY_TIMEOUT_MS = 10_000;

/** Survives hot reloading in development, where this module is evaluated again and again. */
const shared = globalThis as {
  paperAtlasDatabase?: PrismaClient;
  paperAtlasConnection?: Database.Database;
};

/** Foreign keys are on by libsql's default; an integration test holds it to that. */
export function database(): PrismaClient {
  shared.paperAtlasDatabase ??= new PrismaClient({
    adapter: new PrismaLibSql({ url: readEnvironment().databaseUrl, timeout: BUSY_TIMEOUT_MS }),
  });
  return shared.paperAtlasDatabase;
}

/** For reading only; see `quick-reader.ts`. */
export function connection(): Database.Database {
  shared.paperAtlasConnection ??= openConnection();
  return shared.paperAtlasConnection;
}

function openConnection(): Database.Database {
  const opened = new Database(readEnvironment().databaseFile);
  opened.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`);
  opened.exec("PRAGMA query_only = 1");
  return opened;
}

export async function closeDatabase(): Promise<void> {
  shared.paperAtlasConnection?.close();
  shared.paperAtlasConnection = undefined;
  await shared.paperAtlasDatabase?.$disconnect();
  shared.paperAtlasDatabase = undefined;
}
