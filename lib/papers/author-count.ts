/** Authors that are not named, in formats that have but a list of names. */
import type { PaperFacts } from "./paper";

type Counted = Pick<PaperFacts, "authors" | "authorCount">;

/** Whether the list of names ends in "and others". */
export function hasOthers({ authors, authorCount = 0 }: Counted): boolean {
  return authors.length > 0 && authorCount > authors.length;
}

/** How many authors there are, where the list does not tell: "and others" says one more. */
export function untoldCount(paper: Counted): number | undefined {
  const { authors, authorCount = 0 } = paper;
  return authorCount > authors.length + (hasOthers(paper) ? 1 : 0) ? authorCount : undefined;
}

/** Whether there are more than are named, and nobody says how many. */
export function hasUncounted(paper: Counted): boolean {
  return hasOthers(paper) && untoldCount(paper) === undefined;
}

const MORE = "More authors than are named";

/** A note for formats in which "et al." would be one more person: "12 authors", or that there are more. */
export function authorsNote(paper: Counted): string | undefined {
  const count = untoldCount(paper);
  return count ? `${count} authors` : hasUncounted(paper) ? MORE : undefined;
}

/** How many authors there are at least, by such a note among others. */
export function authorCountIn(notes: readonly string[], named: number): number | undefined {
  for (const note of notes) {
    const [, count] = /^(\d{1,5}) authors?$/.exec(note) ?? [];
    if (count) return Number(count);
    if (note === MORE) return named + 1;
  }
  return undefined;
}
