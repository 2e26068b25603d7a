/** What pages of AITopics have in common. */
import { readDate } from "@/lib/papers/dates";
import { looksLikeAbstract } from "../entry";
import type { Line } from "../lines";
import { claimedIn } from "../page/claimed";

export const AITOPICS = "AITopics";

/** A long list of authors has the size of an abstract, but nothing in it is longer than a name. */
export function looksLikeNames(text: string): boolean {
  const parts = text.split(",").map((part) => part.trim());
  return (
    parts.length > 1 && parts.every((part) => part.length <= 40 && part.split(" ").length <= 4)
  );
}

/** "1,204 results for “emergence”" */
export const SEARCHED = /\bresults? for:? ["“]?(.{1,100}?)["”]?$/i;

/** Menus, buttons and tables of the page, wherever they stand. */
const OF_PAGE =
  /^(?:.{0,60}\bAITopics\b.{0,60}|Skip to (?:main )?content|Concept Path|Home|About|News|Search|Filters?|Export|Goto|Collaborating Authors|Add feedback|Sort by\b.{0,40}|(?:Duplicate|Similar) Docs\b.{0,40}|None found|Title(?:\s+Similarity\s+Source)?|Previous|Next|First|Last|\d{1,4}|…|```\w*|Association for the Advancement of Artificial Intelligence|Copyright\b.{0,60}|Privacy Policy|Contact(?: Us)?)$/;

function isOfPage({ text }: Line): boolean {
  return OF_PAGE.test(text) || claimedIn(text) !== undefined || SEARCHED.test(text);
}

/**
 * Parts the page's own lines, with the concept below its heading, from those of entries. What stood
 * on both sides of one stands farther apart than any blank lines put it.
 */
export function withoutPage(all: Line[]): { lines: Line[]; page: Line[]; concept?: string } {
  const lines: Line[] = [];
  const page: Line[] = [];
  let concept: string | undefined;
  let above: Line | undefined;
  for (const line of all) {
    const isConcept =
      above?.text === LAST_HEADING && !isOfPage(line) && !looksLikeAbstract(line.text, false);
    if (isConcept) concept ??= line.text;
    const isApart = page.length > 0 && page.at(-1) === above;
    if (isConcept || isOfPage(line)) page.push(line);
    else lines.push(isApart ? { ...line, blanksBefore: Number.POSITIVE_INFINITY } : line);
    above = line;
  }
  return { lines, page, concept };
}

const LAST_HEADING = "Collaborating Authors";

/** The blank lines between the parts of an entry: as many as there are most often. */
export function usualGap(lines: Line[]): number {
  const counts = new Map<number, number>();
  for (const { blanksBefore } of lines) {
    counts.set(blanksBefore, (counts.get(blanksBefore) ?? 0) + 1);
  }
  const [usual] = [...counts].sort(([a, m], [b, n]) => n - m || a - b);
  return usual?.[0] ?? 0;
}

/** "Aug-31-2023, 12:00:00 GMT", alone or behind the source. */
const DATE =
  /^(.{0,120}?)[\s,·|–—-]*\b([A-Z][a-z]{2})-(\d{1,2})-(\d{4})(?:,? \d\d:\d\d(?::\d\d)?(?: [A-Z]{2,4})?)?$/;
const LONGEST_LINE = 200;
const LONGEST_DATE = 20;

export interface DatedLine {
  /** What stands before the date; else "". */
  source: string;
  /** In words that are read everywhere: "Aug 31, 2023". */
  date: string;
}

/** A line with a date as the site writes it. */
export function dateOfSite(text: string): DatedLine | undefined {
  const [, source, month, day, year] = (text.length < LONGEST_LINE && DATE.exec(text)) || [];
  return month === undefined
    ? undefined
    : { source: source!.trim(), date: `${month} ${day}, ${year}` };
}

/** And a date alone in other words: translated pages have "12 Oct 2025" or "2025-10-12". */
export function dateIn(text: string): DatedLine | undefined {
  const own = dateOfSite(text);
  if (own || text.length > LONGEST_DATE) return own;
  const read = readDate(text);
  const isDay = "date" in read && read.date.length === "2025-10-12".length;
  return isDay ? { source: "", date: text } : undefined;
}

/** The lines with a date, each read once, and what they say. */
export type Dated = ReadonlyMap<Line, DatedLine>;

export function datedLines(lines: Line[]): Dated {
  const dated = new Map<Line, DatedLine>();
  for (const line of lines) {
    const date = dateIn(line.text);
    if (date) dated.set(line, date);
  }
  return dated;
}
