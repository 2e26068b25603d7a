/** The one Prisma client of the process. */
import { PrismaLibSql } from "@prisma/adapter-libsql";
import { readEnvironment } from "./environment";
import { PrismaClient } from "./generated/client";

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

export async function closeDatabase(): Promise<void> {
  await shared.paperAtlasDatabase?.$disconnect();
  shared.paperAtlasDatabase = undefined;
}
