/** Whether the library can be served. */
import { database } from "./client";
import { libraryVersion, perLibraryVersion } from "./library-version";

export interface Health {
  status: "ok" | "unavailable";
  papers: number;
  database: "ok" | "unavailable";
  /** Of the library: changes with its papers, themes and map. */
  version: string;
}

/** Counting a large library takes SQLite as long as a search. */
const countedPapers = perLibraryVersion("papers", () => database().paper.count());

export async function readHealth(): Promise<Health> {
  try {
    const [papers, version] = await Promise.all([countedPapers(), libraryVersion()]);
    return { status: "ok", papers, database: "ok", version };
  } catch (cause) {
    console.error("The database cannot answer:", cause);
    return { status: "unavailable", papers: 0, database: "unavailable", version: "unknown" };
  }
}
