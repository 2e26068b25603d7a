/**
 * Listing pages of AITopics (search results, "explore") copied as text: title, authors where they
 * are known, source and date, a snippet, and lines of what the entry is filed under. Nothing is
 * marked, so an entry is found by its date.
 */
import { looksLikeAbstract } from "../entry";
import { draftsOfFields } from "../fielded/draft-of-fields";
import type { FieldedEntry } from "../fielded/fields";
import type { DigestFacts, DigestFormat, ParsedDigest } from "../format";
import { type Line, lastLineOf, readableLines } from "../lines";
import { claimedIn } from "../page/claimed";
import { isSource } from "../page/html-source";
import { linesOutside, spanOf } from "../page/part";
import { unwrapped } from "../page/wrapped-lines";
import { problem } from "../problem";
import {
  AITOPICS,
  type Dated,
  type DatedLine,
  datedLines,
  dateIn,
  dateOfSite,
  looksLikeNames,
  SEARCHED,
  usualGap,
  withoutPage,
} from "./aitopics-page";

/** "Technology: Information Technology > Artificial Intelligence > Natural Language (0.94)" */
const FILED_UNDER = /^(?:Country|Oceania|Genre|Industry|Technology|Content Type|Topic)s?:|^#\w+$/;
/** "artificial intelligence, robot, (14 more...)" */
const KEYWORDS = /,? ?\(\d{1,4} more(?:\.{3}|…)?\)$/;
const SNIPPET_SIZE = 120;
/** Title, authors and source. */
const MOST_HEADS = 3;

export const aitopicsListing: DigestFormat = {
  name: "aitopics-listing",
  label: "AITopics, search results and lists",
  site: AITOPICS,

  detect(text) {
    if (isSource(text)) return 0;
    const lines = text.split(/\r\n|\n|\r/).map((line) => line.trim());
    const ofSite = lines.filter(dateOfSite).length;
    const dates = ofSite || lines.filter(dateIn).length;
    if (dates === 0) return 0;
    const claims = lines.some((line) => claimedIn(line) !== undefined);
    const isNamed = /\bAITopics\b|aitopics\.org/i.test(text);
    if (ofSite === 0) return isNamed && claims ? 0.75 : 0;
    if (isNamed) return 0.92;
    return claims ? 0.8 : ofSite > 1 && lines.some((line) => FILED_UNDER.test(line)) ? 0.7 : 0;
  },

  parse(text, facts) {
    const { lines, problems } = readableLines(text, facts);
    const parsed = readAitopicsLines(unwrapped(lines), facts);
    return { ...parsed, problems: [...problems, ...parsed.problems] };
  },
};

export function readAitopicsLines(all: Line[], facts: DigestFacts): ParsedDigest {
  const { lines, page, concept } = withoutPage(all);
  const dated = datedLines(lines);
  const dates = datesIn(lines, dated);
  const gap = Math.max(1, usualGap(lines));
  const heads = dates.map((date, index) => {
    const size = dated.get(lines[date]!)?.source ? MOST_HEADS - 1 : MOST_HEADS;
    return headAbove(lines, date, dates[index - 1] ?? -1, { size, gap });
  });
  const found = dates.map((date, index) =>
    entriesOf(lines.slice(heads[index], date), lines.slice(date, heads[index + 1]), dated),
  );
  const { drafts, problems } = draftsOfFields(
    found.flatMap(({ entries }) => entries),
    facts,
  );
  const around = [...lines.slice(0, heads[0]), ...(found.at(-1)?.loose ?? [])];
  const stray = [
    ...found.slice(0, -1).flatMap(({ loose }) => loose),
    ...around.filter(isProse),
  ].map((line) =>
    problem("stray-line", {
      file: facts.file,
      line: line.number,
      lastLine: line.lastLine,
      excerpt: line.text,
    }),
  );
  const claimed = page.map(({ text }) => claimedIn(text)).find((count) => count !== undefined);
  const searched = page.map(({ text }) => SEARCHED.exec(text)?.[1]).find(Boolean);
  const topic = searched ?? concept;
  return {
    drafts,
    problems: [...problems, ...stray],
    furniture: linesOutside(drafts, [], [...page, ...around.filter((line) => !isProse(line))]),
    ...(claimed !== undefined && { claimed }),
    ...(topic && { topic }),
  };
}

/** Where dates stand, but for those that repeat the date of an entry below its keywords. */
function datesIn(lines: Line[], dated: Dated): number[] {
  const dates: number[] = [];
  let known = "";
  lines.forEach((line, index) => {
    const date = dated.get(line)?.date;
    if (!date) return;
    const above = lines.slice(Math.max(0, index - 2), index);
    if (date === known && above.some((line) => KEYWORDS.test(line.text))) return;
    dates.push(index);
    known = date;
  });
  return dates;
}

function isProse({ text }: Line): boolean {
  return looksLikeAbstract(text, false) && !looksLikeNames(text);
}

/** Where the lines begin that stand above a date: short ones, and no more than a head has. */
function headAbove(
  lines: Line[],
  date: number,
  before: number,
  { size, gap }: { size: number; gap: number },
): number {
  let first = date;
  while (first - 1 > before && date - first < size) {
    const line = lines[first - 1]!;
    const isSnippet = first - 1 === before + 1 && before >= 0 && line.text.length >= SNIPPET_SIZE;
    if (isProse(line) || isSnippet || isFiled(line)) break;
    first--;
    if (line.blanksBefore > gap) break;
  }
  return first;
}

function isFiled({ text }: Pick<Line, "text">): boolean {
  return FILED_UNDER.test(text) || KEYWORDS.test(text);
}

interface Found {
  entries: FieldedEntry[];
  /** What belongs to none of them. */
  loose: Line[];
}

/**
 * The entry of a head, and those below it that have no date: lines of a head above a text.
 * @param below its date, where it has one, and all until the next date's head
 */
function entriesOf(firstHead: Line[], below: Line[], dated: Dated): Found {
  const entries: FieldedEntry[] = [];
  const loose: Line[] = [];
  let head = firstHead;
  for (let at = 0; ; ) {
    const date = below[at] && dated.has(below[at]!) ? below[at] : undefined;
    const start = date ? at + 1 : at;
    const end = firstFrom(
      below,
      start,
      (line, index) => !isProse(line) && !isShortSnippet(line, index - start),
    );
    const filedEnd = endOfFiled(below, end, dated);
    const [snippet, filed] = [below.slice(start, end), below.slice(end, filedEnd)];
    entries.push(entryOf(head, date, snippet, filed, date && dated.get(date)));
    const next = firstFrom(below, filedEnd + 1, isProse);
    const isLast = next >= below.length;
    const first = isLast ? below.length : Math.max(filedEnd, next - MOST_HEADS);
    for (const line of below.slice(filedEnd, first)) loose.push(line);
    if (isLast) return { entries, loose };
    head = below.slice(first, next);
    at = next;
  }
}

/** The index of the first line from an index on that is so, or behind the last line. */
function firstFrom(
  lines: Line[],
  from: number,
  is: (line: Line, index: number) => boolean,
): number {
  let at = from;
  while (at < lines.length && !is(lines[at]!, at)) at++;
  return at;
}

/** Behind the last line that says what the entry is filed under, its source and date again among them. */
function endOfFiled(lines: Line[], from: number, dated: Dated): number {
  let end = firstFrom(lines, from, isProse);
  while (end > from && !isFiled(lines[end - 1]!) && !dated.has(lines[end - 1]!)) end--;
  return end;
}

function entryOf(
  head: Line[],
  date: Line | undefined,
  snippet: Line[],
  filed: Line[],
  dated: DatedLine | undefined,
): FieldedEntry {
  const own = [...head, ...(date ? [date] : []), ...snippet, ...filed];
  const { title, authors, source } = partsOfHead(head, dated?.source ?? "");
  const abstract = snippet.map(({ text }) => text).join("\n\n") || undefined;
  const said = { title, authors, venue: source, abstract };
  const words = filed.filter(isFiled).map(({ text }) => text);
  return {
    fields: { ...said, date: dated?.date, keywords: words.flatMap(leavesOf) },
    raw: { ...said, date: date?.text, filedUnder: words.join(" | ") || undefined },
    firstLine: own[0]!.number,
    lastLine: lastLineOf(own.at(-1)!),
    span: spanOf(own),
  };
}

/** What stands right below the date and is no heading: a snippet that was cut short. */
function isShortSnippet({ text }: Line, index: number): boolean {
  return index === 0 && !isFiled({ text }) && /[.…]$/.test(text) && text.includes(" ");
}

/** One line below the title is the source, unless it reads as names or the source is elsewhere. */
function partsOfHead([title, second, third]: Line[], sourceBeside: string) {
  const areNames = second && (third || sourceBeside || looksLikeNames(second.text));
  return {
    title: title?.text,
    authors: areNames ? second.text : undefined,
    source: third?.text ?? (sourceBeside || (areNames ? undefined : second?.text)),
  };
}

/** "Technology: A > B (0.98); A > C": "B" and "C". Certainties are AITopics' own and left out. */
function leavesOf(text: string): string[] {
  if (KEYWORDS.test(text)) return text.replace(KEYWORDS, "").split(/,\s*/);
  if (!/^(?:Technolog|Topic)/.test(text)) return [];
  const paths = text.replace(/^\w+: ?/, "").split(/[;,]\s*/);
  const leaves = paths.map((path) =>
    path
      .split(" > ")
      .at(-1)!
      .replace(/ ?\([\d.]+\)$/, ""),
  );
  return leaves.filter((leaf) => leaf.trim() !== "");
}
