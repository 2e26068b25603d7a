/** The names of facet values as people know them. */
import { FACETS, type FacetName, type Selection } from "@/lib/search/selection";
import { database } from "./client";

/** Names by id; unknown ids are left out, years stand for themselves. */
export async function facetNames(facet: FacetName, ids: string[]): Promise<Map<string, string>> {
  if (facet === "year") return new Map(ids.map((id) => [id, id]));
  const where = { id: { in: ids } };
  const rows: { id: string; label?: string; name?: string }[] = await {
    theme: () => database().theme.findMany({ where, select: { id: true, label: true } }),
    keyword: () => database().keyword.findMany({ where }),
    author: () => database().author.findMany({ where, select: { id: true, name: true } }),
    venue: () => database().venue.findMany({ where }),
    source: () => database().source.findMany({ where }),
    region: () => database().region.findMany({ where, select: { id: true, label: true } }),
  }[facet]();
  return new Map(rows.map(({ id, label, name }) => [id, label ?? name ?? id]));
}

const SINGULAR: Record<FacetName, string> = {
  theme: "theme",
  keyword: "key phrase",
  author: "author",
  venue: "venue",
  source: "source",
  year: "year",
  region: "region of the map",
};

/** One sentence for each paper that is to be like or unlike, which the library does not have. */
export async function unknownExampleNotes({ like, unlike }: Selection): Promise<string[]> {
  const slugs = [...like, ...unlike];
  if (slugs.length === 0) return [];
  const where = { slug: { in: slugs } };
  const known = await database().paper.findMany({ where, select: { slug: true } });
  return slugs
    .filter((slug) => known.every((paper) => paper.slug !== slug))
    .map((slug) => `There is no paper “${slug}” in the library to go by.`);
}

/** One sentence for each filter value that the library does not have. */
export async function unknownValueNotes({ filters }: Selection): Promise<string[]> {
  const notes = FACETS.map(async (facet) => {
    const ids = [...filters[facet].all.flat(), ...filters[facet].none];
    const names = ids.length > 0 ? await facetNames(facet, ids) : new Map();
    return ids
      .filter((id) => !names.has(id))
      .map((id) => `There is no ${SINGULAR[facet]} “${id}” in the library.`);
  });
  return (await Promise.all(notes)).flat();
}
