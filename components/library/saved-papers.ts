/** Saved papers: they stay in this browser, and nothing of them leaves it. */
import { useSyncExternalStore } from "react";
import { isPaperBrief, type PaperBrief } from "@/components/paper/paper-brief";
import { keptList } from "@/components/ui/kept-list";

export interface SavedPaper extends PaperBrief {
  /** An instant, as ISO 8601 writes it. */
  savedOn: string;
}

const KEY = "saved-papers";
const NONE: readonly SavedPaper[] = [];
const list = keptList("localStorage", isSavedPaper);

/** The last saved first; none until the page listens. */
export function useSavedPapers(): readonly SavedPaper[] {
  return useSyncExternalStore(
    list.subscribe,
    () => list.read(KEY),
    () => NONE,
  );
}

export function useIsSaved(slug: string): boolean {
  return useSyncExternalStore(
    list.subscribe,
    () => list.read(KEY).some((paper) => paper.slug === slug),
    () => false,
  );
}

/** Whether the browser keeps them; papers that are saved already stay where they are. */
export function savePapers(papers: readonly PaperBrief[], now = new Date()): boolean {
  const saved = list.read(KEY);
  const known = new Set(saved.map(({ slug }) => slug));
  const added = papers.filter(({ slug }) => !known.has(slug));
  const savedOn = now.toISOString();
  return list.write(KEY, [...added.map((paper) => ({ ...paper, savedOn })), ...saved]);
}

/** Whether the browser keeps the list without the paper. */
export function removeSaved(slug: string): boolean {
  return list.write(
    KEY,
    list.read(KEY).filter((paper) => paper.slug !== slug),
  );
}

function isSavedPaper(entry: unknown): entry is SavedPaper {
  if (!isPaperBrief(entry) || !("savedOn" in entry)) return false;
  return typeof entry.savedOn === "string" && !Number.isNaN(Date.parse(entry.savedOn));
}
