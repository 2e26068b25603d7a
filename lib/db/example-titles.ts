/** The titles of the papers that others are to be like, or not. */
import type { Selection } from "@/lib/search/selection";
import { database } from "./client";

/** By slug; papers that the library does not have are left out. */
export async function exampleTitles({
  like,
  unlike,
}: Pick<Selection, "like" | "unlike">): Promise<Map<string, string>> {
  const slugs = [...like, ...unlike];
  if (slugs.length === 0) return new Map();
  const papers = await database().paper.findMany({
    where: { slug: { in: slugs } },
    select: { slug: true, title: true },
  });
  return new Map(papers.map(({ slug, title }) => [slug, title]));
}
