/** From the raw lines of an entry to what they mean: the half that all formats share. */
import { cleanText } from "@/lib/papers/clean-text";
import { readDate } from "@/lib/papers/dates";
import { repositoriesIn } from "@/lib/papers/links";
import { readLastFirstList } from "@/lib/papers/names";
import type { PaperDraft } from "@/lib/papers/paper";
import { titleKey } from "@/lib/papers/title-key";
import type { RawEntry } from "./entry";
import type { DigestFacts, ParsedDigest } from "./format";
import type { Line } from "./lines";
import { type Problem, problem, type RuleId } from "./problem";

/** The drafts of entries in the order of the digest, and what could not be understood. */
export function draftsOf(
  entries: RawEntry[],
  facts: DigestFacts,
): Pick<ParsedDigest, "drafts" | "problems"> {
  const problems: Problem[] = [];
  const report = (rule: RuleId, line: Line) =>
    problems.push(problem(rule, { file: facts.file, line: line.number, excerpt: line.text }));
  const drafts = entries.flatMap((entry) => draftOf(entry, facts, report) ?? []);
  return { drafts, problems };
}

type Report = (rule: RuleId, line: Line) => void;

function draftOf(entry: RawEntry, facts: DigestFacts, report: Report): PaperDraft | undefined {
  const title = cleanText(entry.title.text);
  if (titleKey(title) === "") {
    for (const line of linesOf(entry)) report("title-without-words", line);
    return undefined;
  }
  const rawAbstract = entry.abstract.map((line) => line.text).join("\n\n") || undefined;
  const abstract = entry.abstract.map((line) => cleanText(line.text)).join("\n\n") || undefined;
  if (!abstract) report("no-abstract", entry.title);

  const authors = (entry.authors && readLastFirstList(entry.authors.text)) ?? [];
  if (entry.authors && authors.length === 0) report("authors-do-not-pair", entry.authors);
  const counted = entry.authorCount && Number.parseInt(entry.authorCount.text.match(/\d+/)![0], 10);

  return {
    title,
    abstract,
    authors,
    authorCount: counted || authors.length || undefined,
    venue: entry.venue && cleanText(entry.venue.text),
    ...dateAndComments(entry.date, facts, report),
    codeUrls: repositoriesIn(abstract ?? ""),
    firstLine: entry.title.number,
    lastLine: entry.lastLine,
    raw: {
      title: entry.title.text,
      abstract: rawAbstract,
      authors: entry.authors?.text,
      authorCount: entry.authorCount?.text,
      venue: entry.venue?.text,
      date: entry.date?.text.replace(COMMENTS, "$1"),
      comments: entry.date && COMMENTS.exec(entry.date.text)?.[2],
    },
  };
}

/** "Aug 5, 2025 4": a date, then the number of comments on the paper's community page. */
const COMMENTS = /^(\p{L}+\.? \d{1,2}(?:, \d{4})?) (\d+)$/u;

function dateAndComments(
  line: Line | undefined,
  { crawledOn }: DigestFacts,
  report: Report,
): Pick<PaperDraft, "publishedOn" | "comments"> {
  if (!line) return {};
  const [, beforeNumber, number] = COMMENTS.exec(line.text) ?? [];
  if (beforeNumber && !beforeNumber.includes(",") && /^(?:19|20)\d\d$/.test(number!)) {
    report("date-ambiguous", line);
    return {};
  }
  const comments = number === undefined ? undefined : Number(number);
  const read = readDate(beforeNumber ?? line.text, crawledOn);
  if ("unreadable" in read) {
    report(read.unreadable === "no-year" ? "date-without-year" : "date-unreadable", line);
    return { comments };
  }
  if (crawledOn && read.date > crawledOn) report("date-after-crawl", line);
  if (read.yearFrom === "capture" && read.date.slice(0, 4) !== crawledOn?.slice(0, 4)) {
    report("year-before-crawl", line);
  }
  return { publishedOn: read.date, comments };
}

function linesOf(entry: RawEntry): Line[] {
  const { title, abstract, authors, authorCount, venue, date } = entry;
  return [title, ...abstract, authors, authorCount, venue, date].filter((line) => !!line);
}
