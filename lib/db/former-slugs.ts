/** Where a paper is to be found that was once known by another slug. */
import { database } from "./client";

/** The papers that these lead to, each once and in their order; those that lead nowhere are left out. */
export async function currentSlugs(slugs: readonly string[]): Promise<string[]> {
  const where = { slug: { in: [...slugs] } };
  const known = await database().paper.findMany({ where, select: { slug: true } });
  const papers = new Set(known.map(({ slug }) => slug));
  const current = slugs.map((slug) => (papers.has(slug) ? slug : currentSlug(slug)));
  return [...new Set(await Promise.all(current))].filter((slug) => slug !== undefined);
}

/** The slug of the paper that this one leads to: itself, mostly. Undefined where there is none. */
export async function currentSlug(slug: string): Promise<string | undefined> {
  const where = { slug };
  if ((await database().paper.count({ where })) > 0) return slug;
  const former = await database().formerSlug.findUnique({ where });
  // The other way round where its digests were read again in another order.
  const others = await database().formerSlug.findMany({ where: { became: slug } });
  const places = [...(former ? [former.became] : []), ...others.map((other) => other.slug)];
  const found = await database().paper.findFirst({
    where: { slug: { in: places } },
    select: { slug: true },
  });
  return found?.slug;
}
