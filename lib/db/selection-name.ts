/** A selection in a few words, for where it is one of several: "Emergence, 2020–2023". */
import { type ActiveFilter, activeFilters } from "@/lib/search/active-filters";
import type { Selection } from "@/lib/search/selection";
import { yearsInWords } from "@/lib/search/year-choice";
import { parseYearRange } from "@/lib/search/year-range";
import { facetNames } from "./facet-names";

export async function selectionName(selection: Selection): Promise<string> {
  const names = await Promise.all(activeFilters(selection).map(filterName));
  return names.length === 0 ? "All papers" : names.join(", ");
}

async function filterName(filter: ActiveFilter): Promise<string> {
  if (filter.kind === "q") return `“${filter.text}”`;
  if (filter.kind === "has") return `with ${filter.flag}`;
  if (filter.kind === "area") return "outlined on the map";
  const labels = await facetNames(filter.facet, filter.values);
  const values = filter.values.map((id) => {
    const years = filter.facet === "year" ? parseYearRange(id) : undefined;
    return years ? yearsInWords(years) : (labels.get(id) ?? id);
  });
  return `${filter.kind === "none" ? "not " : ""}${values.join(" or ")}`;
}
