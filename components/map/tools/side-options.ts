/** What a typed text may mean as one side of a contrast. */
import type { MapRegion } from "@/lib/map/map";
import type { Suggestion } from "@/lib/search/answer";
import { emptySelection, type Selection } from "@/lib/search/selection";
import { onlyValue, setQuery, setYears } from "@/lib/search/selection-edit";
import { writeSelection } from "@/lib/search/selection-url";
import { yearsInWords } from "@/lib/search/year-choice";
import { parseYearRange } from "@/lib/search/year-range";
import type { FieldOption } from "./option-field";

/** `id` is the query string of the selection. */
export type SideOption = FieldOption;

const MOST_REGIONS = 4;

const KINDS: Partial<Record<Suggestion["kind"], string>> = {
  theme: "Theme",
  keyword: "Key phrase",
  author: "Author",
  venue: "Venue",
};

export function sideOptions(
  text: string,
  regions: readonly MapRegion[],
  suggestions: readonly Suggestion[],
): SideOption[] {
  const typed = text.trim();
  if (typed === "") return [];
  const years = parseYearRange(typed.replace(/[–-]/, ".."));
  const known = suggestions.flatMap(({ kind, label, href }) => {
    const query = href.split("?")[1];
    return KINDS[kind] && query ? [{ id: query, label, kind: KINDS[kind] }] : [];
  });
  return [
    ...(years ? [option(setYears(emptySelection(), years), yearsInWords(years), "Years")] : []),
    ...regionsLike(typed, regions),
    ...known,
    option(setQuery(emptySelection(), typed), `“${typed}”`, "Search"),
  ];
}

function regionsLike(typed: string, regions: readonly MapRegion[]): SideOption[] {
  const wanted = typed.toLowerCase();
  return regions
    .filter(({ label }) => label.toLowerCase().includes(wanted))
    .slice(0, MOST_REGIONS)
    .map(({ id, label }) => option(onlyValue(emptySelection(), "region", id), label, "Region"));
}

function option(selection: Selection, label: string, kind: string): SideOption {
  return { id: writeSelection(selection), label, kind };
}
