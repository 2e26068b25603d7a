/** What the library is at this moment, and things kept in memory for as long as it stays that. */
import { database } from "./client";

/** Changes whenever papers, themes or map change; "empty" before the first ingest. */
export async function libraryVersion(): Promise<string> {
  const layout = await database().mapLayout.findFirst({ select: { version: true } });
  return layout?.version ?? "empty";
}

/** A loader whose result is kept until the library changes; concurrent callers share one load. */
export function perLibraryVersion<T>(load: (version: string) => Promise<T>): () => Promise<T> {
  let kept: { version: string; value: Promise<T> } | undefined;
  return async () => {
    const version = await libraryVersion();
    if (kept?.version !== version) {
      const value = load(version);
      kept = { version, value };
      value.catch(() => {
        if (kept?.value === value) kept = undefined;
      });
    }
    return kept.value;
  };
}
