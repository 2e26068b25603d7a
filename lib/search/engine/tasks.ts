/** Parts of a search that another thread can do, or do with: each needs the index, and what it is told. */
import type { DocSet } from "../index/doc-set";
import type { LibraryIndex } from "../index/library-index";
import { lookAtPieces, type NearWork } from "../latent/nearest-docs";
import type { QueryNode } from "../query";
import type { FacetName } from "../selection";
import { betterSpelling } from "../spelling/correct-query";
import { mostCounted } from "./facet-counts";
import { type ScoreWork, scorePieces } from "./text-score";

/** What of the index the tasks read. */
export type TaskIndex = Pick<LibraryIndex, "docs" | "text" | "facets" | "latent">;

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

/** Work of which several threads do pieces at a time. */
const SHARED_WORK = {
  score: ({ text }: TaskIndex, work: ScoreWork) => scorePieces(text, work),
  near: ({ latent }: TaskIndex, work: NearWork) => lookAtPieces(latent, work),
};

type SharedWork = typeof SHARED_WORK;
export type WorkName = keyof SharedWork;
export type Work<N extends WorkName> = Parameters<SharedWork[N]>[1];

/** Tells others of work, of which they do what they can. */
export type Share = <N extends WorkName>(name: N, work: Work<N>) => void;

export function joinIn<N extends WorkName>(name: N, index: TaskIndex, work: Work<N>): void {
  const join = SHARED_WORK[name] as (index: TaskIndex, work: Work<N>) => void;
  join(index, work);
}
