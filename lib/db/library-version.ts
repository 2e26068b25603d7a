/** What the library is at this moment, and things kept in memory for as long as it stays that. */
import { quickReader } from "./quick-reader";

/** The version of a library that nothing was computed for. */
export const NO_VERSION = "empty";

/** Changes whenever papers, themes or map change. */
export async function libraryVersion(): Promise<string> {
  const [layout] = await quickReader.$queryRaw<{ version: string }[]>`
    SELECT version FROM MapLayout LIMIT 1`;
  return layout?.version ?? NO_VERSION;
}

interface Kept {
  version: string;
  value: Promise<unknown>;
}

/** In the built server, pages and routes each have their own copy of this module. */
const shared = globalThis as { paperAtlasKept?: Map<string, Kept> };

/**
 * A loader whose result is kept until the library changes; concurrent callers share one load.
 * @param name of what is kept: the same everywhere for the same thing
 */
export function perLibraryVersion<T>(
  name: string,
  load: (version: string) => Promise<T>,
): () => Promise<T> {
  return async () => {
    shared.paperAtlasKept ??= new Map();
    const kept = shared.paperAtlasKept;
    const version = await libraryVersion();
    // A library that nothing was computed for has no version to know it by.
    if (version === NO_VERSION) return load(version);
    const known = kept.get(name);
    if (known?.version === version) return known.value as Promise<T>;
    const value = loadOfOne(version, load);
    kept.set(name, { version, value });
    value.catch(() => {
      if (kept.get(name)?.value === value) kept.delete(name);
    });
    return value;
  };
}

/**
 * Loads what takes several statements: an ingest may commit a new library between two of them, and
 * half of each would be neither. Then all is loaded again.
 */
async function loadOfOne<T>(version: string, load: (version: string) => Promise<T>): Promise<T> {
  const outcome = await load(version).then(
    (value) => ({ value }),
    (cause: unknown) => ({ cause }),
  );
  const now = await libraryVersion();
  if (now !== version) return loadOfOne(now, load);
  if ("cause" in outcome) throw outcome.cause;
  return outcome.value;
}
