/** The two sides of a contrast in the map's address: query strings of selections, "~" between. */

export interface ContrastSides {
  /** Empty while no side was chosen. */
  a: string;
  /** Empty for all papers that are not in `a`. */
  b: string;
}

/** Stands in no query string that `writeSelection` wrote. */
const BETWEEN = "~";

export function parseContrast(text = ""): ContrastSides {
  const [a = "", b = ""] = text.split(BETWEEN);
  return a === "" ? { a: b, b: "" } : { a, b };
}

/** Undefined where no side is chosen. */
export function formatContrast({ a, b }: ContrastSides): string | undefined {
  if (b !== "") return `${a}${BETWEEN}${b}`;
  return a || undefined;
}
