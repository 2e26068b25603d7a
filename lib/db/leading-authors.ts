/**
 * Filters by a name that was decided to be another's mean the author who is known by that one; those
 * by a slug of an older library mean all whom it may have meant.
 */
import { Decisions, type PairVerdict } from "@/lib/ingest/decisions";
import type { Selection } from "@/lib/search/selection";
import { authorsAt } from "./authors-at";
import { database } from "./client";
import { perLibraryVersion } from "./library-version";

/** The author that each name without papers of its own leads to. */
const leaders = perLibraryVersion("leading-authors", async () => {
  const rows = await database().nameDecision.findMany({
    where: { undoneAt: null },
    orderBy: [{ decidedAt: "asc" }, { id: "asc" }],
  });
  const decisions = new Decisions(rows as PairVerdict[]);
  const names = [...new Set(rows.flatMap(({ first, second }) => [first, second]))];
  const known = await database().author.findMany({
    where: { id: { in: names }, authorships: { some: {} } },
    select: { id: true },
  });
  const authors = new Set(known.map(({ id }) => id));
  return new Map(
    names.flatMap((name): [string, string][] => {
      const leader = decisions.partners(name).find((partner) => authors.has(partner));
      return authors.has(name) || leader === undefined ? [] : [[name, leader]];
    }),
  );
});

export async function withLeadingAuthors(selection: Selection): Promise<Selection> {
  const { all, none } = selection.filters.author;
  if (all.length + none.length === 0) return selection;
  const names = await leaders();
  const leading = (ids: string[]) => ids.map((id) => names.get(id) ?? id);
  const addressed = await authorsAt(leading([...all.flat(), ...none]));
  const authors = (ids: string[]) =>
    leading(ids).flatMap((id) => {
      const meant = addressed.filter((author) => author.id === id);
      return meant.length > 0 ? meant.map(({ author }) => author) : [id];
    });
  const author = { all: all.map(authors), none: authors(none) };
  return { ...selection, filters: { ...selection.filters, author } };
}
