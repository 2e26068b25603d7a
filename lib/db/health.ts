/** Whether the library can be served. */
import { connection } from "./client";
import { libraryVersion } from "./library-version";
import { quickReader } from "./quick-reader";

export interface Health {
  status: "ok" | "unavailable";
  papers: number;
  database: "ok" | "unavailable";
  /** Of the library: changes with its papers, themes and map. */
  version: string;
}

export async function readHealth(): Promise<Health> {
  try {
    const [papers, version] = await Promise.all([countPapers(), libraryVersion()]);
    return { status: "ok", papers, database: "ok", version };
  } catch (cause) {
    console.error("The database cannot answer:", cause);
    return { status: "unavailable", papers: 0, database: "unavailable", version: "unknown" };
  }
}

/** Counts of a connection, with the number of the commits that it has seen of others. */
const counted = new WeakMap<object, { commits: number; papers: number }>();

/** Counting a large library takes SQLite as long as a search, so it is done once after each commit. */
async function countPapers(): Promise<number> {
  const reader = connection();
  const [row] = await quickReader.$queryRaw<{ data_version: number }[]>`PRAGMA data_version`;
  const commits = row!.data_version;
  const known = counted.get(reader);
  if (known?.commits === commits) return known.papers;
  const [all] = await quickReader.$queryRaw<{ papers: number }[]>`
    SELECT count(*) AS papers FROM Paper`;
  counted.set(reader, { commits, papers: all!.papers });
  return all!.papers;
}
