import { emptySelection, type FacetName } from "@/lib/search/selection";
import { onlyValue } from "@/lib/search/selection-edit";
import { selectionHref } from "@/lib/search/selection-url";

/** All papers with this value of a facet. */
export function filterHref(facet: FacetName, id: string): string {
  return selectionHref("/", onlyValue(emptySelection(), facet, id));
}
