import { FIELD_NAMES } from "@/components/search/filter-name";
import type { FacetName } from "@/lib/search/selection";

/** What the values of a facet are called: "key phrases". */
export function facetValuesName(facet: FacetName): string {
  return `${FIELD_NAMES[facet]}s`;
}

/** A facet as a heading: "Key phrases". */
export function facetTitle(facet: FacetName): string {
  const name = facetValuesName(facet);
  return name[0]!.toUpperCase() + name.slice(1);
}
