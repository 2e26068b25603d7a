/** Searches made in this browser: they stay there, and nothing of them leaves it. */
import { useSyncExternalStore } from "react";
import { keptList } from "@/components/ui/kept-list";
import { fold } from "@/lib/text/tokens";

const KEY = "recent-searches";
const MOST_KEPT = 50;
/** Shown when nothing is typed, and beside other suggestions. */
const MOST_SHOWN = 8;
const MOST_BESIDE = 2;

const NONE: readonly string[] = [];
const list = keptList("localStorage", (entry): entry is string => typeof entry === "string");

/** The last ones first; of a text that is typed, those that begin with it. */
export function useRecentSearches(typed: string): string[] {
  const recent = useSyncExternalStore(
    list.subscribe,
    () => list.read(KEY),
    () => NONE,
  );
  const beginning = fold(typed.trim());
  if (beginning === "") return recent.slice(0, MOST_SHOWN);
  return recent
    .filter((query) => fold(query).startsWith(beginning) && fold(query) !== beginning)
    .slice(0, MOST_BESIDE);
}

export function rememberSearch(query: string): void {
  const text = query.trim();
  if (text === "") return;
  const others = list.read(KEY).filter((other) => other !== text);
  list.write(KEY, [text, ...others].slice(0, MOST_KEPT));
}

export function forgetSearch(query: string): void {
  list.write(
    KEY,
    list.read(KEY).filter((other) => other !== query),
  );
}

export function forgetAllSearches(): void {
  list.write(KEY, []);
}
