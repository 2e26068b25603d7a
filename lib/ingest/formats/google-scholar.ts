/**
 * A page of results of Google Scholar, copied as text: a title, a line of authors, venue and year, a
 * piece of the text, and a line of buttons. What the page cut off ("…") is not taken for the whole.
 */
import { arxivIdIn } from "@/lib/papers/identifiers";
import { draftsOfFields } from "../fielded/draft-of-fields";
import type { EntryFields, FieldedEntry } from "../fielded/fields";
import { isPreprintServer, kindOfVenue } from "../fielded/kinds";
import type { DigestFacts, DigestFormat, ParsedDigest } from "../format";
import { type Line, readableLines } from "../lines";
import { type Problem, problem } from "../problem";
import { type Byline, bylineIn, isActionLine } from "./scholar-lines";

/** "[PDF] neurips.cc", "[HTML]" before a title. */
const FILE_MARK = /^(?:\[[A-Z]{1,10}\]\s{0,5}){1,3}/;
const FILE_LINE = /^\[[A-Z]{1,10}\] \S{1,80}$/;
const CUT = /…|\.{3}/;

export const googleScholar: DigestFormat = {
  name: "google-scholar",
  label: "Google Scholar, results",
  site: "Google Scholar",

  detect(text) {
    const { lines } = readableLines(text, { file: "" });
    const bylines = lines.filter((line) => bylineIn(line.text)).length;
    const actions = lines.filter((line) => isActionLine(line.text)).length;
    return bylines > 0 && actions > 0 && 8 * bylines >= lines.length ? 0.9 : 0;
  },

  parse(text, facts) {
    const { lines, problems } = readableLines(text, facts);
    const read = readResults(lines, facts);
    const understood = draftsOfFields(read.entries, facts);
    return {
      drafts: understood.drafts,
      problems: [...problems, ...read.problems, ...understood.problems],
      furniture: read.furniture,
    };
  },
};

interface Results extends Pick<ParsedDigest, "furniture"> {
  entries: FieldedEntry[];
  problems: Problem[];
}

/** Each line of authors has its title above it; what follows is the piece of the text. */
function readResults(lines: Line[], { file }: DigestFacts): Results {
  const bylines = lines.map(({ text }) => bylineIn(text));
  const results: Results = { entries: [], problems: [], furniture: [] };
  /** Whether the lines belong to a paper above them. */
  let owner: FieldedEntry | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const byline = bylines[at + 1];
    const title = line.text.replace(FILE_MARK, "");
    const place = { file, line: line.number, excerpt: line.text };
    if (isActionLine(line.text) || FILE_LINE.test(line.text)) {
      results.furniture.push(line.number);
      if (isActionLine(line.text)) owner = undefined;
    } else if (byline && CUT.test(title)) {
      const lastLine = lines[++at]!.number;
      results.problems.push(problem("perhaps-a-paper", { ...place, lastLine }));
      owner = undefined;
    } else if (byline) {
      const below = lines[++at]!;
      owner = {
        fields: fieldsOf(title, byline),
        raw: { title: line.text, byline: below.text },
        firstLine: line.number,
        lastLine: below.number,
      };
      results.entries.push(owner);
    } else if (owner) {
      owner.raw.piece = [owner.raw.piece, line.text].filter(Boolean).join(" ");
      owner.lastLine = line.number;
    } else if (results.entries.length === 0 && results.problems.length === 0) {
      results.furniture.push(line.number);
    } else results.problems.push(problem("stray-line", place));
  }
  return results;
}

function fieldsOf(title: string, { authors, venue, year }: Byline): EntryFields {
  const isWhole = venue !== undefined && !CUT.test(venue);
  return {
    title,
    authors,
    venue: isWhole ? venue : undefined,
    kind: venue && (isWhole || isPreprintServer(venue)) ? kindOfVenue(venue) : undefined,
    year,
    arxivIds: [venue && arxivIdIn(venue)],
  };
}
