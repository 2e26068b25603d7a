/** What the search box suggests: papers, themes, authors, key phrases and venues of the library. */
import type { Suggestion } from "@/lib/search/answer";
import { emptySelection, type FacetName } from "@/lib/search/selection";
import { onlyValue } from "@/lib/search/selection-edit";
import { selectionHref } from "@/lib/search/selection-url";
import { buildSuggestionIndex, suggest } from "@/lib/search/suggestions";
import { database } from "./client";
import { perLibraryVersion } from "./library-version";

const readIndex = perLibraryVersion(async () => {
  const counted = { include: { _count: true } } as const;
  const [papers, themes, authors, keywords, venues] = await Promise.all([
    database().paper.findMany({ select: { slug: true, title: true } }),
    database().theme.findMany(counted),
    database().author.findMany(counted),
    database().keyword.findMany(counted),
    database().venue.findMany(counted),
  ]);
  return buildSuggestionIndex([
    ...papers.map(({ slug, title }) => ({
      kind: "paper" as const,
      label: title,
      href: `/papers/${slug}`,
    })),
    ...themes.map(({ id, label, _count }) => ({
      kind: "theme" as const,
      label,
      href: filterHref("theme", id),
      weight: _count.papers,
    })),
    ...authors.map(({ id, name, _count }) => ({
      kind: "author" as const,
      label: name,
      href: filterHref("author", id),
      weight: _count.authorships,
    })),
    ...keywords.map(({ id, label, _count }) => ({
      kind: "keyword" as const,
      label,
      href: filterHref("keyword", id),
      weight: _count.papers,
    })),
    ...venues.map(({ id, name, _count }) => ({
      kind: "venue" as const,
      label: name,
      href: filterHref("venue", id),
      weight: _count.papers,
    })),
  ]);
});

export async function suggestFor(text: string, limit: number): Promise<Suggestion[]> {
  return suggest(await readIndex(), text, limit);
}

function filterHref(facet: FacetName, id: string): string {
  return selectionHref("/", onlyValue(emptySelection(), facet, id));
}
