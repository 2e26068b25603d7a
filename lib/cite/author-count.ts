/** Authors that are not named, in formats that have but a list of names. */
import type { CitedPaper } from "./format";

type Counted = Pick<CitedPaper, "authors" | "authorCount">;

/** Whether the list of names ends in "and others". */
export function hasOthers({ authors, authorCount = 0 }: Counted): boolean {
  return authors.length > 0 && authorCount > authors.length;
}

/** How many authors there are, where the list does not tell: "and others" says one more. */
export function untoldCount(paper: Counted): number | undefined {
  const { authors, authorCount = 0 } = paper;
  return authorCount > authors.length + (hasOthers(paper) ? 1 : 0) ? authorCount : undefined;
}
