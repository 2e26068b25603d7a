import { database } from "./client";

/** Paths of the listings of `seeds/` that a person removed from the library, in order. */
export async function removedSeeds(): Promise<string[]> {
  const rows = await database().removedSeed.findMany({ orderBy: { path: "asc" } });
  return rows.map(({ path }) => path);
}
