/** Saved pages as the parts and the lines that a browser shows of them. */
import type { DigestFacts } from "../format";
import { nonBlankLines } from "../lines";
import { problem } from "../problem";
import { htmlRuns, type TextRun } from "./html-runs";
import { linesOutside, type PagePart, type PageParts } from "./part";

export interface HtmlPage extends PageParts {
  /** What the page carries for its scripts, and where. */
  data: HtmlPlace[];
}

export interface HtmlPlace {
  text: string;
  /** 1-based. */
  number: number;
  lastLine: number;
  /** Offsets in its line, where it is on one. */
  span?: { start: number; end: number };
}

/** The text of each link apart, as formats want it that tell by links what a text is. */
export function htmlParts(source: string, facts: DigestFacts): HtmlPage {
  return pageOf(source, facts, (run, before) =>
    run.link || before.link ? run.link === before.link : run.block === before.block,
  );
}

/** The text of each block, links and all, as a copy of the page has it. */
export function htmlLines(source: string, facts: DigestFacts): HtmlPage {
  const page = pageOf(source, facts, (run, before) => run.block === before.block);
  const [pictures, parts] = [true, false].map((isPicture) =>
    page.parts.filter(({ text }) => (text === "") === isPicture),
  );
  const shown = parts!.map(({ number: firstLine, lastLine }) => ({ firstLine, lastLine }));
  return { ...page, parts: parts!, markup: linesOutside(shown, page.markup, pictures!) };
}

/** @param belongs whether a run is of the same part as the one before it */
function pageOf(source: string, facts: DigestFacts, belongs: Belongs): HtmlPage {
  const { runs, data, stoppedAt } = htmlRuns(source);
  const place = placesIn(source, facts.firstLine);
  const parts = partsOf(runs, source, place, belongs);
  const shown = new Set<number>();
  for (const { number, lastLine } of parts) {
    for (let line = number; line <= lastLine; line++) shown.add(line);
  }
  const written = nonBlankLines(source, facts.firstLine).map(({ number }) => number);
  const page: HtmlPage = {
    parts,
    markup: written.filter((line) => !shown.has(line)),
    problems: [],
    data: data.map(({ text, start, end }) => ({ text, ...place(start, end) })),
  };
  if (stoppedAt !== undefined) {
    const { number: line } = place(stoppedAt, stoppedAt + 1);
    const lastLine = written.at(-1)!;
    page.problems.push(problem("page-too-large", { file: facts.file, line, lastLine }));
  }
  return page;
}

type Belongs = (run: TextRun, before: TextRun) => boolean;
type PlaceOf = (start: number, end: number) => Omit<HtmlPlace, "text">;

/** Joins runs of the same link or block, whose white space a browser would close up. */
function partsOf(runs: TextRun[], source: string, place: PlaceOf, belongs: Belongs): PagePart[] {
  const groups: TextRun[][] = [];
  for (const run of runs) {
    const before = groups.at(-1)?.at(-1);
    if (before && belongs(run, before)) groups.at(-1)!.push(run);
    else groups.push([run]);
  }
  let block: number | undefined;
  return groups.flatMap((group) => {
    const first = group[0]!;
    const from = group.find(isWritten) ?? first;
    const to = group.findLast(isWritten) ?? first;
    if (!first.link && !isWritten(from)) return [];
    const leading = source.slice(from.start, from.end).search(/\S/);
    const end = from.start + source.slice(from.start, to.end).trimEnd().length;
    const { number, lastLine, span } = place(from.start + Math.max(0, leading), end);
    const blanksBefore = block === from.block ? 0 : 1;
    block = to.block;
    const { heading } = from;
    return {
      text: textOf(group),
      href: first.link?.href,
      heading,
      blanksBefore,
      number,
      lastLine,
      span,
    };
  });
}

function isWritten({ text }: TextRun): boolean {
  return text.trim() !== "";
}

function textOf(group: TextRun[]): string {
  const said =
    group.length === 1
      ? group[0]!.text
      : group
          .map(({ text, block }, index) => (block === group[index - 1]?.block ? text : ` ${text}`))
          .join("");
  return said.replace(/\s+/g, " ").trim();
}

/** Lines and offsets in them, by offsets in the source. */
function placesIn(source: string, firstLine = 1): PlaceOf {
  const starts = [0];
  for (const { index, 0: end } of source.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  const indexOf = (offset: number) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return (start, end) => {
    const [first, last] = [indexOf(start), indexOf(Math.max(start, end - 1))];
    const isOnOne = first === last;
    const span = isOnOne ? { start: start - starts[first]!, end: end - starts[first]! } : undefined;
    return { number: firstLine + first, lastLine: firstLine + last, span };
  };
}
