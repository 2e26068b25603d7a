/** What an import left in the library. */
import { database } from "./client";

/** The digests that an import brought, in the order they were stored. */
export function digestsOfImport(
  importId: string,
): Promise<{ id: number; file: string; entries: number }[]> {
  return database().digest.findMany({
    where: { importId },
    select: { id: true, file: true, entries: true },
    orderBy: { id: "asc" },
  });
}
