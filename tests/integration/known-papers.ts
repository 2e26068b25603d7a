/** The papers of the library one by one, to count and filter without SQL. */
import { database } from "@/lib/db/client";
import { readPaper } from "@/lib/db/papers";
import type { FacetName } from "@/lib/search/selection";

export interface KnownPaper extends Record<Exclude<FacetName, "year">, string[]> {
  slug: string;
  title: string;
  abstract: string;
  year?: number;
  comments?: number;
  codeUrls: string[];
}

export const ALL_PAPERS: Promise<KnownPaper[]> = readAll();

/** Ids of the facet's values that a paper has. */
export function factsOf(paper: KnownPaper, facet: FacetName): string[] {
  if (facet !== "year") return paper[facet];
  return paper.year === undefined ? [] : [String(paper.year)];
}

/** A region's id holds those of the regions that it is part of. */
function regionsAround(id: string | null | undefined): string[] {
  const parts = id?.split("/") ?? [];
  return parts.map((_, i) => parts.slice(0, i + 1).join("/"));
}

async function readAll(): Promise<KnownPaper[]> {
  const rows = await database().paper.findMany({
    select: { slug: true, point: { select: { regionId: true } } },
  });
  const regionOf = new Map(rows.map(({ slug, point }) => [slug, point?.regionId]));
  const [authors, venues, sources] = await Promise.all([
    database().author.findMany(),
    database().venue.findMany(),
    database().source.findMany(),
  ]);
  const idOf = (list: { id: string; name: string }[]) => {
    const ids = new Map(list.map(({ id, name }) => [name, id]));
    return (name: string) => ids.get(name)!;
  };
  return Promise.all(
    rows.map(async ({ slug }) => {
      const record = (await readPaper(slug))!;
      const { title, abstract = "", publishedOn, comments, codeUrls } = record;
      return {
        slug,
        title,
        abstract,
        codeUrls,
        ...(comments !== undefined && { comments }),
        ...(publishedOn && { year: Number(publishedOn.slice(0, 4)) }),
        theme: record.themes.map(({ id }) => id),
        keyword: record.keywords.map(({ id }) => id),
        author: [...new Set(record.authors.map(idOf(authors)))],
        venue: record.venue ? [idOf(venues)(record.venue)] : [],
        region: regionsAround(regionOf.get(slug)),
        source: [...new Set(record.sightings.map(({ site }) => idOf(sources)(site)))],
      };
    }),
  );
}
