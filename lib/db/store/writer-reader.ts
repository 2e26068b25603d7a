/** Prisma's way of asking, answered by the connection that writes: it sees what it has written. */
import { Prisma } from "../generated/client";
import type { Reader } from "../search-parts";
import type { Value, Writer } from "./writer";

export function readerOf(writer: Writer): Reader {
  return {
    async $queryRaw<T>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) {
      const { sql, values: args } = "raw" in query ? Prisma.sql(query, ...values) : query;
      return writer.all(sql, ...(args as Value[])) as T;
    },
  };
}

/** All that `work` writes, or nothing, however long it takes. */
export async function inLongTransaction(writer: Writer, work: () => Promise<void>): Promise<void> {
  writer.run("BEGIN IMMEDIATE");
  try {
    await work();
    writer.run("COMMIT");
  } catch (cause) {
    // The engine itself has rolled back after some errors, and then refuses to do it again.
    try {
      writer.run("ROLLBACK");
    } catch {}
    throw cause;
  }
}
