/** Parts of a search that another thread can do meanwhile: each needs the index, and what it is told. */
import type { DocSet } from "../index/doc-set";
import type { LibraryIndex } from "../index/library-index";
import type { QueryNode } from "../query";
import type { FacetName } from "../selection";
import { betterSpelling } from "../spelling/correct-query";
import { mostCounted } from "./facet-counts";

/** What of the index the tasks read. */
export type TaskIndex = Pick<LibraryIndex, "docs" | "text" | "facets">;

export interface CountTask {
  facets: readonly FacetName[];
  set: DocSet;
  limit: number;
}

export const TASKS = {
  count: ({ facets }: TaskIndex, { facets: names, set, limit }: CountTask) =>
    mostCounted(
      names.map((name) => facets[name]),
      set,
      limit,
    ),
  spell: (index: TaskIndex, tree: QueryNode) => betterSpelling(index, tree),
};

export type Tasks = typeof TASKS;
export type TaskName = keyof Tasks;
export type Asked<N extends TaskName> = Parameters<Tasks[N]>[1];
export type Done<N extends TaskName> = ReturnType<Tasks[N]>;

export function perform<N extends TaskName>(name: N, index: TaskIndex, asked: Asked<N>): Done<N> {
  const task = TASKS[name] as (index: TaskIndex, asked: Asked<N>) => Done<N>;
  return task(index, asked);
}
