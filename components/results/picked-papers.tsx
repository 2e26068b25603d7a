"use client";

import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from "react";
import { isPaperBrief, type PaperBrief } from "@/components/paper/paper-brief";
import { keptList } from "@/components/ui/kept-list";

/** Papers picked from the results: the tab keeps them, per search, over its pages and a reload. */
interface Picks {
  /** The search they are picked from. */
  search: string;
  /** Papers on this page. */
  onPage: readonly PaperBrief[];
}

const PicksContext = createContext<Picks>({ search: "", onPage: [] });
const NONE: readonly PaperBrief[] = [];
const list = keptList("sessionStorage", isPaperBrief);

export function PickablePapers({ search, onPage, children }: Picks & { children: ReactNode }) {
  const picks = useMemo(() => ({ search, onPage }), [search, onPage]);
  return <PicksContext value={picks}>{children}</PicksContext>;
}

export function usePicks() {
  const { search, onPage } = useContext(PicksContext);
  const key = `picked ${search}`;
  const picked = useSyncExternalStore(
    list.subscribe,
    () => list.read(key),
    () => NONE,
  );
  const has = (slug: string) => picked.some((paper) => paper.slug === slug);
  return {
    picked,
    has,
    allOnPage: onPage.every(({ slug }) => has(slug)),
    toggle(slug: string) {
      const others = picked.filter((paper) => paper.slug !== slug);
      const added = has(slug) ? [] : onPage.filter((paper) => paper.slug === slug);
      list.write(key, [...others, ...added]);
    },
    pickPage: () => list.write(key, [...picked, ...onPage.filter(({ slug }) => !has(slug))]),
    clear: () => list.write(key, []),
  };
}
