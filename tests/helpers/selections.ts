/** Selections of every kind, for properties that hold for all of them. */
import fc from "fast-check";
import {
  AREA_SIDE,
  canonicalSort,
  cleanText,
  DENSITIES,
  type FacetFilter,
  FILTERS,
  type FilterName,
  HAS_FLAGS,
  MATCH_GROUPS,
  SELECTION_LIMITS,
  type Selection,
  SORTS,
  VIEWS,
} from "@/lib/search/selection";
import { formatYearRange } from "@/lib/search/year-range";

const text = (limit: number) => fc.string({ unit: "grapheme" }).map((s) => cleanText(s, limit));
const ids = fc.oneof(
  fc.constantFrom("quantization", "jae-hyuk-sung", "havlík", "a,b", "50%", "%2C", "%25"),
  text(30).filter((id) => id !== ""),
);
const year = fc.integer({ min: 1000, max: 2999 });
const years = fc
  .record({ from: fc.option(year, { nil: undefined }), to: fc.option(year, { nil: undefined }) })
  .filter(({ from, to }) => (from ?? to) !== undefined && (from ?? 0) <= (to ?? 9999))
  .map(formatYearRange);

function filters(id: fc.Arbitrary<string>): fc.Arbitrary<FacetFilter> {
  return fc.record({
    all: fc.uniqueArray(fc.uniqueArray(id, { minLength: 1, maxLength: 3 }), {
      maxLength: 3,
      selector: (group) => group.join("\n"),
    }),
    none: fc.uniqueArray(id, { maxLength: 3 }),
  });
}

/** What each kind of filter has as values; the others have names. */
const VALUES: { [filter in FilterName]?: fc.Arbitrary<string> } = {
  year: years,
  digest: fc.integer({ min: 1 }).map(String),
};

const slugs = fc.uniqueArray(
  text(30).filter((slug) => slug !== ""),
  { maxLength: SELECTION_LIMITS.examples },
);

const coordinate = fc.integer({ min: 0, max: AREA_SIDE });
const area = fc.array(fc.tuple(coordinate, coordinate), {
  minLength: 3,
  maxLength: SELECTION_LIMITS.corners,
});

export const selections: fc.Arbitrary<Selection> = fc
  .record({
    q: text(SELECTION_LIMITS.q),
    filters: fc.record(
      Object.fromEntries(FILTERS.map((f) => [f, filters(VALUES[f] ?? ids)])) as Record<
        FilterName,
        fc.Arbitrary<FacetFilter>
      >,
    ),
    has: fc.subarray([...HAS_FLAGS]),
    sort: fc.option(fc.constantFrom(...SORTS), { nil: undefined }),
    page: fc.integer({ min: 1, max: SELECTION_LIMITS.page }),
    size: fc.integer({ min: 1, max: SELECTION_LIMITS.size }),
    view: fc.constantFrom(...VIEWS),
    show: fc.constantFrom(...DENSITIES),
    like: slugs,
    unlike: slugs,
    literal: fc.boolean(),
    match: fc.option(fc.constantFrom(...MATCH_GROUPS), { nil: undefined }),
    area: fc.option(area, { nil: undefined }),
  })
  .map(({ sort, match, unlike, area, ...rest }) => {
    const kept = canonicalSort({ ...rest, sort });
    return {
      ...rest,
      unlike: unlike.filter((slug) => !rest.like.includes(slug)),
      ...(kept === undefined ? {} : { sort: kept }),
      ...(match === undefined ? {} : { match }),
      ...(area === undefined ? {} : { area }),
    };
  });
