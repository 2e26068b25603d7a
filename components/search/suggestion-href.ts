import type { Suggestion } from "@/lib/search/answer";
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
 * Where a suggestion leads: a paper to its page, a facet's value to the selection narrowed by it.
 * The text has done its work then: it gives way to the query that was there before, and goes where
 * it is that query itself.
 */
export function suggestionHref({ href }: Suggestion, { selection, path, text }: Typed): string {
  const [place, query = ""] = href.split("?");
  if (place !== "/") return href;
  const { filters } = readSelection(query).selection;
  const start = text.trim() === selection.q ? setQuery(selection, "") : setPage(selection, 1);
  const values = FACETS.flatMap((facet) => filters[facet].all.flat().map((id) => ({ facet, id })));
  const narrowed = values.reduce(
    (before, { facet, id }) =>
      valueState(before, facet, id) === "included" ? before : toggleValue(before, facet, id),
    start,
  );
  return selectionHref(path, narrowed);
}
