/**
 * Lists kept in this browser, read by any number of components (as `useSyncExternalStore` wants it)
 * and, where the storage is the browser's and not the tab's, by other tabs as well. A browser may
 * refuse to keep anything (private windows, policy, no room): then there is nothing to read, and
 * writing says that it failed.
 */
export interface KeptList<T> {
  /** The same array until the list changes. */
  read(key: string): readonly T[];
  /** Whether the browser keeps it. */
  write(key: string, items: readonly T[]): boolean;
  subscribe(listener: () => void): () => void;
}

/** What stands in the storage was written by anyone: entries that `isItem` refuses are left out. */
export function keptList<T>(
  storage: "localStorage" | "sessionStorage",
  isItem: (entry: unknown) => entry is T,
): KeptList<T> {
  const listeners = new Set<() => void>();
  const known = new Map<string, { text: string | null; items: readonly T[] }>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    read(key) {
      const text = textAt(storage, key);
      const last = known.get(key);
      if (last?.text === text) return last.items;
      const items = parse(text).filter(isItem);
      known.set(key, { text, items });
      return items;
    },
    write(key, items) {
      try {
        if (items.length === 0) window[storage].removeItem(key);
        else window[storage].setItem(key, JSON.stringify(items));
      } catch {
        return false;
      }
      tell();
      return true;
    },
    subscribe(listener) {
      if (listeners.size === 0) window.addEventListener("storage", tell);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) window.removeEventListener("storage", tell);
      };
    },
  };
}

function textAt(storage: "localStorage" | "sessionStorage", key: string): string | null {
  try {
    return window[storage].getItem(key);
  } catch {
    return null;
  }
}

function parse(text: string | null): unknown[] {
  try {
    const value: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
