/** How many results a page says there are, whatever it shows of them. */

const NUMBER = "(\\d{1,3}(?:[,.  ]\\d{3})+|\\d+)";
const THINGS = "(?:results?|entries|documents|papers|items|hits|articles)\\b";
const BEFORE = "(?:.{0,60}\\bof(?: about)? |(?:about|total of|found) |.{0,40}\\()?";
const CLAIM = new RegExp(`^[\\W_]*${BEFORE}${NUMBER} ${THINGS}`, "i");

/** 1204 of "Showing 1–20 of 1,204 results"; undefined for any other line. */
export function claimedIn(line: string): number | undefined {
  const digits = line.length > 200 ? undefined : CLAIM.exec(line)?.[1];
  return digits === undefined ? undefined : Number(digits.replace(/\D/g, ""));
}
