/** The names of facet values as people know them. */
import { digestNumber } from "@/lib/ingest/digest-record";
import { FILTERS, type FilterName, type Selection } from "@/lib/search/selection";
import { authorsAt } from "./authors-at";
import { database } from "./client";

/** Names by id; unknown ids are left out, years stand for themselves. */
export async function facetNames(facet: FilterName, ids: string[]): Promise<Map<string, string>> {
  if (facet === "year") return new Map(ids.map((id) => [id, id]));
  if (facet === "digest") return digestNames(ids);
  const where = { id: { in: ids } };
  const rows: { id: string; label?: string; name?: string }[] = await {
    theme: () => database().theme.findMany({ where, select: { id: true, label: true } }),
    keyword: () => database().keyword.findMany({ where }),
    author: () => authorsAt(ids),
    venue: () => database().venue.findMany({ where }),
    source: () => database().source.findMany({ where }),
    region: () => database().region.findMany({ where, select: { id: true, label: true } }),
  }[facet]();
  return new Map(rows.map(({ id, label, name }) => [id, label ?? name ?? id]));
}

/** Their topics; where none is known, their files. */
async function digestNames(ids: string[]): Promise<Map<string, string>> {
  const numbers = ids.flatMap((id) => digestNumber(id) ?? []);
  const digests = await database().digest.findMany({
    where: { id: { in: numbers } },
    select: { id: true, topic: true, file: true },
  });
  return new Map(digests.map(({ id, topic, file }) => [String(id), topic ?? file]));
}

const SINGULAR: Record<FilterName, string> = {
  theme: "theme",
  keyword: "key phrase",
  author: "author",
  venue: "venue",
  source: "source",
  year: "year",
  region: "region of the map",
  digest: "digest",
};

/** What may have become of a value that was there. */
const WHY_NONE: { [filter in FilterName]?: string } = { digest: ": it may have been removed" };

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
  const notes = FILTERS.map(async (facet) => {
    const ids = [...filters[facet].all.flat(), ...filters[facet].none];
    const names = ids.length > 0 ? await facetNames(facet, ids) : new Map();
    return ids
      .filter((id) => !names.has(id))
      .map(
        (id) => `There is no ${SINGULAR[facet]} “${id}” in the library${WHY_NONE[facet] ?? ""}.`,
      );
  });
  return (await Promise.all(notes)).flat();
}
