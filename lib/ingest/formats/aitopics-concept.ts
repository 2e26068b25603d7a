/**
 * A concept page of AITopics, copied as text: "Goto", "Collaborating Authors" and the concept, then
 * entries of title, authors ("Last, First, Last, First"; sometimes missing), venue and abstract,
 * one blank line between the parts and two between entries.
 */
import { draftsOf } from "../draft";
import { endsAsText, looksLikeAbstract, type RawEntry } from "../entry";
import type { DigestFacts, DigestFormat, ParsedDigest } from "../format";
import { type Line, lastLineOf, readableLines } from "../lines";
import { claimedIn } from "../page/claimed";
import { isSource } from "../page/html-source";
import { linesOutside } from "../page/part";
import { unwrapped } from "../page/wrapped-lines";
import { type Problem, problem, type RuleId } from "../problem";
import { AITOPICS, dateOfSite, looksLikeNames, usualGap, withoutPage } from "./aitopics-page";

export const aitopicsConcept: DigestFormat = {
  name: "aitopics-concept",
  label: "AITopics, concept page",
  site: AITOPICS,

  detect(text) {
    const ofSite = /^[^\r\n]{0,60}\bAITopics\b/m.test(text);
    if (/^[^\S\r\n]{0,99}Goto\s+Collaborating Authors[^\S\r\n]{0,99}$/m.test(text)) return 0.95;
    if (/^[^\S\r\n]{0,99}Collaborating Authors[^\S\r\n]{0,99}$/m.test(text)) return 0.7;
    // Results of a search whose dates did not come along.
    const claims = ofSite && text.split(/[\r\n]+/).some((line) => claimedIn(line.trim()));
    return claims && !isSource(text) ? 0.6 : 0;
  },

  parse(text, facts): ParsedDigest {
    const readable = readableLines(text, facts);
    const page = withoutPage(unwrapped(readable.lines));
    const read = readEntries(page.lines, facts);
    const understood = draftsOf(read.entries, facts);
    return {
      drafts: understood.drafts,
      problems: [...readable.problems, ...read.problems, ...understood.problems],
      furniture: linesOutside([], [], page.page),
      topic: page.concept,
    };
  },
};

/**
 * An entry ends at more blank lines than part its own, but not above its text, and wherever a heading
 * line follows running text.
 */
function groupsOf(lines: Line[]): Line[][] {
  const groups: Line[][] = [];
  const gap = usualGap(lines);
  let wasText = true;
  for (const line of lines) {
    const isText = isAbstract(line);
    const isApart = line.blanksBefore > gap && (wasText || !isText);
    if (groups.length === 0 || isApart || (wasText && !isText)) groups.push([]);
    groups.at(-1)!.push(line);
    wasText = isText;
  }
  return groups;
}

/** Entries that lost what stood between them, by their names: these stand below a title. */
function parted(group: Line[]): Line[][] {
  if (group.filter((line) => !isAbstract(line)).length <= MOST_HEADS) return [group];
  const names = group.flatMap(({ text }, index) =>
    index > 0 && looksLikeNames(text) ? [index] : [],
  );
  const starts = [0, ...names.slice(1).map((index) => index - 1)];
  return starts.map((start, index) => group.slice(start, starts[index + 1]));
}

/** Title, authors and venue. */
const MOST_HEADS = 3;

function readEntries(
  lines: Line[],
  facts: DigestFacts,
): { entries: RawEntry[]; problems: Problem[] } {
  const entries: RawEntry[] = [];
  const problems: Problem[] = [];
  const report = (rule: RuleId, line: Line) =>
    problems.push(
      problem(rule, {
        file: facts.file,
        line: line.number,
        lastLine: line.lastLine,
        excerpt: line.text,
      }),
    );

  for (const group of groupsOf(lines).flatMap(parted)) {
    const abstract = group.filter(isAbstract);
    const head = group.filter((line) => !isAbstract(line));
    const [title, ...below] = head;
    if (!title) for (const line of abstract) report("abstract-without-title", line);
    else if (head.length === 1 && abstract.length === 0) report("title-without-abstract", title);
    else if (head.length > MOST_HEADS) for (const line of group) report("unclear-entry", line);
    else
      entries.push({
        title,
        ...authorsAndVenue(below),
        abstract,
        lastLine: lastLineOf(group.at(-1)!),
      });
  }
  const last = lines.at(-1);
  if (last && !(isAbstract(last) && endsAsText(last.text))) report("entry-cut-off", last);
  return { entries, problems };
}

/** One line alone is the venue, unless it reads as names; a date may stand behind it. */
function authorsAndVenue([first, second]: Line[]): Pick<RawEntry, "authors" | "venue" | "date"> {
  if (!first) return {};
  if (second) return { authors: first, ...venueAndDate(second) };
  return looksLikeNames(first.text) ? { authors: first } : venueAndDate(first);
}

function venueAndDate(line: Line): Pick<RawEntry, "venue" | "date"> {
  const dated = dateOfSite(line.text);
  if (!dated) return { venue: line };
  const date = { ...line, text: dated.date };
  return dated.source ? { venue: { ...line, text: dated.source }, date } : { date };
}

function isAbstract(line: Line): boolean {
  return looksLikeAbstract(line.text, false) && !looksLikeNames(line.text);
}
