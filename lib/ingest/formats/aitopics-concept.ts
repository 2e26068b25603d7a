/**
 * A concept page of AITopics, copied as text: "Goto", "Collaborating Authors" and the concept, then
 * entries of title, authors ("Last, First, Last, First"; sometimes missing), venue and abstract,
 * one blank line between the parts and two between entries.
 */
import { draftsOf } from "../draft";
import { endsAsText, looksLikeAbstract, type RawEntry } from "../entry";
import type { DigestFacts, DigestFormat, ParsedDigest } from "../format";
import { type Line, readableLines } from "../lines";
import { type Problem, problem, type RuleId } from "../problem";
import { AITOPICS, looksLikeNames } from "./aitopics-page";

const LAST_HEADING = "Collaborating Authors";

export const aitopicsConcept: DigestFormat = {
  name: "aitopics-concept",
  label: "AITopics, concept page",
  site: AITOPICS,

  detect(text) {
    if (/^[^\S\r\n]*Goto\s+Collaborating Authors[^\S\r\n]*$/m.test(text)) return 0.95;
    return /^[^\S\r\n]*Collaborating Authors[^\S\r\n]*$/m.test(text) ? 0.7 : 0;
  },

  parse(text, facts): ParsedDigest {
    const readable = readableLines(text, facts);
    const page = withoutHeadings(readable.lines);
    const read = readEntries(page.lines, facts);
    const understood = draftsOf(read.entries, facts);
    return {
      drafts: understood.drafts,
      problems: [...readable.problems, ...read.problems, ...understood.problems],
      furniture: page.furniture.map((line) => line.number),
      topic: page.concept,
    };
  },
};

/** The concept is the line below the headings. */
function withoutHeadings(lines: Line[]): { lines: Line[]; furniture: Line[]; concept?: string } {
  const concept = lines.find((line, index) => {
    const above = lines[index - 1]?.text;
    return above === LAST_HEADING && !looksLikeAbstract(line.text, false);
  });
  const furniture = lines.filter(
    (line) => line === concept || line.text === "Goto" || line.text === LAST_HEADING,
  );
  return {
    lines: lines.filter((line) => !furniture.includes(line)),
    furniture,
    concept: concept?.text,
  };
}

/** The blank lines between the parts of an entry: as many as there are most often. */
function usualGap(lines: Line[]): number {
  const counts = new Map<number, number>();
  for (const { blanksBefore } of lines) {
    counts.set(blanksBefore, (counts.get(blanksBefore) ?? 0) + 1);
  }
  const usual = [...counts].sort(([a, m], [b, n]) => n - m || a - b);
  return usual[0]?.[0] ?? 0;
}

/** An entry ends at more blank lines than part its own, and wherever a heading line follows running text. */
function groupsOf(lines: Line[]): Line[][] {
  const groups: Line[][] = [];
  const gap = usualGap(lines);
  let previous: Line | undefined;
  for (const line of lines) {
    const afterText = previous && isAbstract(previous) && !isAbstract(line);
    if (!previous || line.blanksBefore > gap || afterText) groups.push([]);
    groups.at(-1)!.push(line);
    previous = line;
  }
  return groups;
}

function readEntries(
  lines: Line[],
  facts: DigestFacts,
): { entries: RawEntry[]; problems: Problem[] } {
  const entries: RawEntry[] = [];
  const problems: Problem[] = [];
  const report = (rule: RuleId, line: Line) =>
    problems.push(problem(rule, { file: facts.file, line: line.number, excerpt: line.text }));

  for (const group of groupsOf(lines)) {
    const abstract = group.filter(isAbstract);
    const head = group.filter((line) => !isAbstract(line));
    const [title, ...below] = head;
    if (!title) for (const line of abstract) report("abstract-without-title", line);
    else if (head.length === 1 && abstract.length === 0) report("title-without-abstract", title);
    else if (head.length > 3) for (const line of group) report("unclear-entry", line);
    else
      entries.push({ title, ...authorsAndVenue(below), abstract, lastLine: group.at(-1)!.number });
  }
  const last = lines.at(-1);
  if (last && !(isAbstract(last) && endsAsText(last.text))) report("entry-cut-off", last);
  return { entries, problems };
}

/** One line alone is the venue, unless it reads as names. */
function authorsAndVenue([first, second]: Line[]): Pick<RawEntry, "authors" | "venue"> {
  if (!first) return {};
  if (second) return { authors: first, venue: second };
  return looksLikeNames(first.text) ? { authors: first } : { venue: first };
}

function isAbstract(line: Line): boolean {
  return !looksLikeNames(line.text) && looksLikeAbstract(line.text, false);
}
