/** The papers that a person may mean by what they typed: an address, an identifier, words. */
import { doiIn } from "@/lib/papers/doi";
import { arxivIdIn } from "@/lib/papers/identifiers";
import { titleKey } from "@/lib/papers/title-key";
import { emptySelection } from "@/lib/search/selection";
import { setQuery } from "@/lib/search/selection-edit";
import { database } from "./client";
import { currentSlug } from "./former-slugs";
import { searchPapers } from "./search";

/** Slugs, the likeliest first; one where there is no doubt. */
export async function papersMeantBy(words: string, most: number): Promise<string[]> {
  const address = /\/papers\/([^/?#\s]+)/.exec(words)?.[1];
  const slug = await currentSlug(address ?? words.trim());
  if (slug) return [slug];
  const [arxivId, doi] = [arxivIdIn(words), doiIn(words)];
  const known = await database().paper.findMany({
    where: {
      OR: [
        { titleKey: titleKey(words) },
        ...(arxivId ? [{ arxivId }] : []),
        ...(doi ? [{ doi }] : []),
      ],
    },
    select: { slug: true },
    take: most,
  });
  if (known.length > 0) return known.map((paper) => paper.slug);
  const { papers } = await searchPapers(setQuery(emptySelection(), words));
  return papers.slice(0, most).map((paper) => paper.slug);
}
