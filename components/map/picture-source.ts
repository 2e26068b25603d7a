/** Where a picture of the map is from, in one line: "Paper Atlas · 38 papers · “scaling” · 2026-06-04". */
import { counted } from "@/components/ui/count";
import { quoted } from "@/components/ui/quoted";
import type { MapRegion } from "@/lib/map/map";
import { type ActiveFilter, activeFilters } from "@/lib/search/active-filters";
import type { Selection } from "@/lib/search/selection";

/** @param papers of the selection, or of the library when nothing is selected */
export function pictureSource(
  papers: number,
  selection: Selection,
  regions: readonly MapRegion[],
  day: string,
): string {
  const labels = new Map(regions.map(({ id, label }) => [id, label]));
  const filters = activeFilters(selection).map((filter) => inWords(filter, labels));
  return ["Paper Atlas", counted(papers, "paper"), ...filters, day].join(" · ");
}

function inWords(filter: ActiveFilter, labels: ReadonlyMap<string, string>): string {
  if (filter.kind === "q") return quoted(filter.text);
  if (filter.kind === "has") return `with ${filter.flag}`;
  if (filter.kind === "area") return "outlined on the map";
  const values = filter.values.map((id) => labels.get(id) ?? id).join(" or ");
  return `${filter.kind === "none" ? "not " : ""}${filter.facet}: ${values}`;
}
