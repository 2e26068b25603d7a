/** What "more like this" and "not like this" ask for. */
import type { Selection } from "@/lib/search/selection";
import { setExample, setQuery } from "@/lib/search/selection-edit";

/** The papers take the place of the words, which describe the same want less well; filters stay. */
export function moreLike(selection: Selection, slugs: readonly string[]): Selection {
  return slugs.reduce((liking, slug) => setExample(liking, "like", slug), setQuery(selection, ""));
}

/** The words still say what is wanted; what is like the paper goes down or out. */
export function notLike(selection: Selection, slug: string): Selection {
  return setExample(selection, "unlike", slug);
}
