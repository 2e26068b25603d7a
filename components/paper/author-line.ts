import { counted } from "@/components/ui/count";

const NAMED = 3;

/** "Jianyang Gu, Samuel Stevens, Elizabeth G Campolongo and 13 more"; "4 authors" where only the number is known. */
export function authorLine(paper: { authors: string[]; authorCount: number }): string | undefined {
  const { authors, authorCount } = paper;
  if (authors.length === 0) {
    return authorCount > 0 ? counted(authorCount, "author") : undefined;
  }
  // One more takes no more room than "and 1 more".
  return namesAndMore(authors, authorCount, authorCount === NAMED + 1 ? NAMED + 1 : NAMED);
}

/**
 * "Ann Smith, Bo Ng and 3 more"; "Ann Smith, Bo Ng and others" where one more is all that is known,
 * which is what a source's own "and others" counts as.
 */
export function namesAndMore(authors: string[], authorCount: number, most: number): string {
  const shown = authors.slice(0, most);
  const more = Math.max(authorCount, authors.length) - shown.length;
  if (more === 0) return shown.join(", ");
  const others = more === 1 && shown.length === authors.length ? "others" : `${more} more`;
  return `${shown.join(", ")} and ${others}`;
}
