/** Whether the library can be served. */
import { database } from "./client";
import { libraryVersion } from "./library-version";

export interface Health {
  status: "ok" | "unavailable";
  papers: number;
  database: "ok" | "unavailable";
  /** Of the library: changes with its papers, themes and map. */
  version: string;
}

export async function readHealth(): Promise<Health> {
  try {
    const [papers, version] = await Promise.all([database().paper.count(), libraryVersion()]);
    return { status: "ok", papers, database: "ok", version };
  } catch (cause) {
    console.error("The database cannot answer:", cause);
    return { status: "unavailable", papers: 0, database: "unavailable", version: "unknown" };
  }
}
