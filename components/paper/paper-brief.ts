import type { PaperCard } from "@/lib/search/answer";
import { authorLine } from "./author-line";
import { showDate } from "./show-date";

/** As much of a paper as a list of one's own needs. */
export interface PaperBrief {
  slug: string;
  title: string;
  /** "Jianyang Gu, Samuel Stevens and 13 more · arXiv · 28 May 2025"; may be empty. */
  facts: string;
}

/** The brief of a card, or of a whole record, which has all that a card has here. */
export function paperBrief(
  paper: Pick<PaperCard, "slug" | "title" | "authors" | "authorCount" | "venue" | "publishedOn">,
): PaperBrief {
  const facts = [authorLine(paper), paper.venue, paper.publishedOn && showDate(paper.publishedOn)];
  return { slug: paper.slug, title: paper.title, facts: facts.filter(Boolean).join(" · ") };
}

export function isPaperBrief(entry: unknown): entry is PaperBrief {
  if (typeof entry !== "object" || entry === null) return false;
  const { slug, title, facts } = entry as Partial<Record<keyof PaperBrief, unknown>>;
  return typeof slug === "string" && typeof title === "string" && typeof facts === "string";
}
