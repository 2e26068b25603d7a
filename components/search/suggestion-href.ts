import { FACETS, type Selection } from "@/lib/search/selection";
import { setPage, setQuery, toggleValue, valueState } from "@/lib/search/selection-edit";
import { readSelection, selectionHref } from "@/lib/search/selection-url";

interface Typed {
  /** The selection on show while the text is typed. */
  selection: Selection;
  /** The page that shows it. */
  path: string;
  text: string;
}

/**
 * Where a suggestion's `href` leads from here: a paper to its page, a completion to the search for it, a facet's value
 * to the selection narrowed by it. The text has done its work then: it gives way to the query that
 * was there before, or to the rest of it that the suggestion keeps, and goes where it is that query
 * itself.
 */
export function suggestionHref(href: string, { selection, path, text }: Typed): string {
  const [place, query = ""] = href.split("?");
  if (place !== "/") return href;
  const { q, filters } = readSelection(query).selection;
  const start = q !== "" || text.trim() === selection.q ? setQuery(selection, q) : selection;
  const values = FACETS.flatMap((facet) => filters[facet].all.flat().map((id) => ({ facet, id })));
  const narrowed = values.reduce(
    (before, { facet, id }) =>
      valueState(before, facet, id) === "included" ? before : toggleValue(before, facet, id),
    setPage(start, 1),
  );
  return selectionHref(path, narrowed);
}
