/** What the thread that answers requests and the one beside it say to each other. */
import type { Asked, TaskIndex, TaskName, Work, WorkName } from "@/lib/search/engine/tasks";

/** An index, for all that is asked after it; work to join in; or something to do. */
export type ToBeside =
  | { index: TaskIndex }
  | { [N in WorkName]: { join: N; work: Work<N> } }[WorkName]
  | { [N in TaskName]: { id: number; name: N; asked: Asked<N> } }[TaskName];

export type FromBeside = { id: number; done: unknown } | { id: number; failed: string };
