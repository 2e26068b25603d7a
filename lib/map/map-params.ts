/** The map's own part of an address: how it is looked at, not which papers are selected. */

export const MAP_KEYS = ["at", "colour", "tool", "path", "contrast", "outline", "until"] as const;
export type MapKey = (typeof MAP_KEYS)[number];

/**
 * As the address has them; each belongs to whoever reads it. `at` is the viewport, `colour` what
 * colours mean, `tool` the open panel, `path`, `contrast`, `until` and
 * `outline` (the id of the region that the tool "Regions" tells about) what the panels show.
 */
export type MapParams = Partial<Record<MapKey, string>>;

/** Characters of one value: two areas of the map, and more. */
const MOST = 2_000;

/** Empty and overlong values are left out. */
export function readMapParams(search: string): MapParams {
  const given = new URLSearchParams(search);
  const values = MAP_KEYS.map((key) => [key, given.get(key) ?? ""] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== "" && value.length <= MOST));
}

/** The address's query string with these values in place of the map's keys that it had. */
export function withMapParams(search: string, params: MapParams): string {
  const rest = new URLSearchParams(search);
  for (const key of MAP_KEYS) {
    rest.delete(key);
    if (params[key]) rest.set(key, params[key]);
  }
  // URLSearchParams escapes more than a query must; these read better as they are.
  return rest.toString().replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("%2F", "/");
}
