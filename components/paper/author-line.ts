import { counted } from "@/components/ui/count";

const NAMED = 3;

/** "Jianyang Gu, Samuel Stevens, Elizabeth G Campolongo and 13 more"; "4 authors" where only the number is known. */
export function authorLine(paper: { authors: string[]; authorCount: number }): string | undefined {
  const { authors, authorCount } = paper;
  if (authors.length === 0) {
    return authorCount > 0 ? counted(authorCount, "author") : undefined;
  }
  const more = Math.max(authorCount, authors.length) - NAMED;
  if (more <= 1) return authors.slice(0, NAMED + 1).join(", ");
  return `${authors.slice(0, NAMED).join(", ")} and ${more} more`;
}
