/**
 * The Daily Papers page of Hugging Face, copied as text: title, abstract, "• 4 authors", "·" and a
 * date (with the number of comments behind it), with blank lines between. An entry of one's own
 * upload may lack everything below its abstract.
 */
import { draftsOf } from "../draft";
import { pairTitlesWithAbstracts, type RawEntry } from "../entry";
import type { DigestFacts, DigestFormat, ParsedDigest } from "../format";
import { type Line, readableLines } from "../lines";
import { markdownParts } from "../page/markdown-parts";
import { type Problem, problem, type RuleId } from "../problem";
import { AUTHOR_COUNT, DATE_LINE, NEWSLETTER, SITE, withoutFurniture } from "./hugging-face-page";
import { readHuggingFace } from "./hugging-face-parts";

const SEPARATOR = "·";

/** The page as it looks with votes, and without abstracts: read as where there are links. */
const SUBMITTED = /^[^\S\r\n]{0,20}Submitted by\b/m;

export const huggingFaceDaily: DigestFormat = {
  name: "hugging-face-daily",
  label: "Hugging Face Papers, Daily Papers page",
  site: SITE,

  detect(text) {
    if (!AUTHOR_COUNT.test(text)) return 0;
    return NEWSLETTER.test(text) || /^Daily Papers\s*$/m.test(text) ? 0.95 : 0.6;
  },

  parse(text, facts): ParsedDigest {
    if (SUBMITTED.test(text)) return readHuggingFace(markdownParts(text, facts), facts);
    const readable = readableLines(text, facts);
    const page = withoutFurniture(readable.lines);
    const read = readEntries(page.lines, facts);
    const understood = draftsOf(read.entries, facts);
    return {
      drafts: understood.drafts,
      problems: [...readable.problems, ...read.problems, ...understood.problems],
      furniture: page.furniture,
    };
  },
};

/** Titles and abstracts, and the lines that stood below the last of them. */
interface Chunk {
  texts: Line[];
  below: Line[];
}

/** A chunk ends where text follows lines on authors and date. */
function chunksOf(lines: Line[]): Chunk[] {
  const chunks: Chunk[] = [];
  for (const line of lines) {
    const isBelow = isAuthorCount(line) || isDate(line) || line.text === SEPARATOR;
    const chunk = chunks.at(-1);
    if (!chunk || (!isBelow && chunk.below.length > 0)) chunks.push({ texts: [], below: [] });
    chunks.at(-1)![isBelow ? "below" : "texts"].push(line);
  }
  return chunks;
}

function readEntries(
  lines: Line[],
  facts: DigestFacts,
): { entries: RawEntry[]; problems: Problem[] } {
  const entries: RawEntry[] = [];
  const problems: Problem[] = [];
  const report = (rule: RuleId, line: Line) =>
    problems.push(problem(rule, { file: facts.file, line: line.number, excerpt: line.text }));

  const chunks = chunksOf(lines);
  for (const chunk of chunks) {
    const isLast = chunk === chunks.at(-1);
    const pairing = pairTitlesWithAbstracts(chunk.texts, facts, { joinParagraphs: true });
    for (const found of pairing.problems) problems.push(found);
    const { entries: found, waiting } = pairing;
    if (waiting && chunk.below.length > 0) {
      found.push({ title: waiting, abstract: [], lastLine: waiting.number });
    } else if (waiting) {
      report("entry-cut-off", waiting);
    }

    const authorCount = chunk.below.find(isAuthorCount);
    const date = chunk.below.find(isDate);
    const owner = found.at(-1);
    if (owner && owner.lastLine === chunk.texts.at(-1)!.number) {
      owner.authorCount = authorCount;
      owner.date = date;
      owner.lastLine = chunk.below.at(-1)?.number ?? owner.lastLine;
      const used = [authorCount, date];
      const extra = chunk.below.filter((line) => line.text !== SEPARATOR && !used.includes(line));
      for (const line of extra) report("stray-line", line);
      if (isLast && !date) report("entry-cut-off", lines.at(-1)!);
    } else {
      for (const line of chunk.below) report("stray-line", line);
    }
    for (const entry of found) {
      if (!entry.authorCount && !entry.date) report("no-author-line", entry.title);
    }
    for (const entry of found) entries.push(entry);
  }
  return { entries, problems };
}

function isAuthorCount(line: Line): boolean {
  return AUTHOR_COUNT.test(line.text);
}

function isDate(line: Line): boolean {
  return DATE_LINE.test(line.text);
}
