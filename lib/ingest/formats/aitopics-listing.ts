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
import { problem } from "../problem";
import { AITOPICS, looksLikeNames } from "./aitopics-page";

/** "Aug-31-2023, 12:00:00 GMT", alone or behind the source. */
const DATE =
  /^(.{0,120}?)[\s,·|–—-]*\b([A-Z][a-z]{2})-(\d{1,2})-(\d{4})(?:,? \d\d:\d\d(?::\d\d)?(?: [A-Z]{2,4})?)?$/;
/** "Technology: Information Technology > Artificial Intelligence > Natural Language (0.94)" */
const FILED_UNDER = /^(?:Country|Oceania|Genre|Industry|Technology|Content Type|Topic)s?:|^#\w+$/;
const SNIPPET_SIZE = 120;
/** Title, authors and source. */
const MOST_HEADS = 3;

export const aitopicsListing: DigestFormat = {
  name: "aitopics-listing",
  label: "AITopics, search results and lists",
  site: AITOPICS,

  detect(text) {
    const lines = text.split(/\r\n|\n|\r/).map((line) => line.trim());
    const dates = lines.filter((line) => line.length < 200 && DATE.test(line)).length;
    if (dates === 0 || isSource(text)) return 0;
    const claims = lines.some((line) => claimedIn(line) !== undefined);
    if (/\bAITopics\b|aitopics\.org/i.test(text)) return 0.92;
    return claims ? 0.8 : dates > 1 && lines.some((line) => FILED_UNDER.test(line)) ? 0.7 : 0;
  },

  parse(text, facts) {
    const { lines, problems } = readableLines(text, facts);
    const parsed = readAitopicsLines(lines, facts);
    return { ...parsed, problems: [...problems, ...parsed.problems] };
  },
};

export function readAitopicsLines(lines: Line[], facts: DigestFacts): ParsedDigest {
  const dates = lines.flatMap(({ text }, index) => (DATE.test(text) ? [index] : []));
  const heads = dates.map((date, index) => headAbove(lines, date, dates[index - 1] ?? -1));
  const entries = dates.map((date, index) =>
    entryOf(lines.slice(heads[index], date), lines.slice(date, heads[index + 1])),
  );
  const { drafts, problems } = draftsOfFields(
    entries.map(({ entry }) => entry),
    facts,
  );
  const around = [...lines.slice(0, heads[0]), ...(entries.at(-1)?.loose ?? [])];
  const stray = [
    ...entries.slice(0, -1).flatMap(({ loose }) => loose),
    ...around.filter(isProse),
  ].map((line) =>
    problem("stray-line", {
      file: facts.file,
      line: line.number,
      lastLine: line.lastLine,
      excerpt: line.text,
    }),
  );
  const claimed = around.map(({ text }) => claimedIn(text)).find((count) => count !== undefined);
  const topic = around.map(({ text }) => SEARCHED.exec(text)?.[1]).find(Boolean);
  return {
    drafts,
    problems: [...problems, ...stray],
    furniture: linesOutside(
      drafts,
      [],
      around.filter((line) => !isProse(line)),
    ),
    ...(claimed !== undefined && { claimed }),
    ...(topic && { topic }),
  };
}

/** "1,204 results for “emergence”" */
const SEARCHED = /\bresults? for:? ["“]?(.{1,100}?)["”]?$/i;

function isProse({ text }: Line): boolean {
  return !looksLikeNames(text) && looksLikeAbstract(text, false);
}

/** Where the lines begin that stand above a date: short ones, and no more than a head has. */
function headAbove(lines: Line[], date: number, before: number): number {
  const hasSource = DATE.exec(lines[date]!.text)![1]!.trim() !== "";
  let first = date;
  while (first - 1 > before && date - first < MOST_HEADS - (hasSource ? 1 : 0)) {
    const line = lines[first - 1]!;
    const isSnippet = first - 1 === before + 1 && before >= 0 && line.text.length >= SNIPPET_SIZE;
    if (isProse(line) || isSnippet || isOfPage(line) || FILED_UNDER.test(line.text)) break;
    first--;
    if (line.blanksBefore >= 2) break;
  }
  return first;
}

function isOfPage({ text }: Line): boolean {
  return claimedIn(text) !== undefined || SEARCHED.test(text) || /\bAITopics\b/.test(text);
}

/** @param below the date, and all until the next entry */
function entryOf(head: Line[], below: Line[]): { entry: FieldedEntry; loose: Line[] } {
  const [date, ...rest] = below;
  const [, sourceBeside, month, day, year] = DATE.exec(date!.text)!;
  const snippet = rest.filter((line, index) => isProse(line) || isShortSnippet(line, index));
  const filed = rest.filter(({ text }) => FILED_UNDER.test(text));
  const told = new Set([...snippet, ...filed]);
  const own = rest.slice(0, 1 + rest.findLastIndex((line) => told.has(line)));
  const all = [...head, date!, ...own];
  const { title, authors, source } = partsOfHead(head, sourceBeside!.trim());
  const abstract = snippet.map(({ text }) => text).join("\n\n") || undefined;
  const said = { title, authors, venue: source, date: date!.text, abstract };
  const keywords = filed.flatMap(({ text }) => leavesOf(text));
  return {
    entry: {
      fields: { ...said, date: `${month} ${day}, ${year}`, keywords },
      raw: { ...said, filedUnder: filed.map(({ text }) => text).join(" | ") || undefined },
      firstLine: all[0]!.number,
      lastLine: lastLineOf(all.at(-1)!),
      span: spanOf(all),
    },
    loose: rest.slice(own.length),
  };
}

/** What stands right below the date and is no heading: a snippet that was cut short. */
function isShortSnippet({ text }: Line, index: number): boolean {
  return index === 0 && !FILED_UNDER.test(text) && /[.…]$/.test(text) && text.includes(" ");
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
