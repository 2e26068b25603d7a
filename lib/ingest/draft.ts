/** From the raw lines of an entry to what they mean: the half that all formats share. */
import { cleanText } from "@/lib/papers/clean-text";
import { readDate } from "@/lib/papers/dates";
import { doiIn } from "@/lib/papers/doi";
import { arxivIdIn } from "@/lib/papers/identifiers";
import { repositoriesIn } from "@/lib/papers/links";
import { countedNames, readLastFirstList } from "@/lib/papers/names";
import type { PaperDraft } from "@/lib/papers/paper";
import { titleKey } from "@/lib/papers/title-key";
import type { RawEntry } from "./entry";
import type { DigestFacts, ParsedDigest } from "./format";
import type { Line } from "./lines";
import { isPlausibleDate } from "./plausible-date";
import { type Problem, problem, type RuleId } from "./problem";

/** The drafts of entries in the order of the digest, and what could not be understood. */
export function draftsOf(
  entries: RawEntry[],
  facts: DigestFacts,
): Pick<ParsedDigest, "drafts" | "problems"> {
  const problems: Problem[] = [];
  const report: Report = (rule, { number, text }, all) => {
    const lines = all
      ? { line: all.firstLine ?? number, lastLine: all.lastLine }
      : { line: number };
    problems.push(problem(rule, { file: facts.file, ...lines, excerpt: text }));
  };
  const drafts = entries.flatMap((entry) => draftOf(entry, facts, report) ?? []);
  return { drafts, problems };
}

/** With the entry, where all of it is set aside. */
type Report = (rule: RuleId, line: Line, entry?: RawEntry) => void;

function draftOf(entry: RawEntry, facts: DigestFacts, report: Report): PaperDraft | undefined {
  const title = cleanText(entry.title.text);
  if (titleKey(title) === "") {
    report("title-without-words", entry.title, entry);
    return undefined;
  }
  const rawAbstract = entry.abstract.map((line) => line.text).join("\n\n") || undefined;
  const paragraphs = entry.abstract.map((line) => cleanText(line.text)).filter(Boolean);
  const abstract = paragraphs.join("\n\n") || undefined;
  if (!abstract) report("no-abstract", entry.title);

  const listed = (entry.authors && readLastFirstList(entry.authors.text)) ?? [];
  const { names: authors, count } = countedNames(listed);
  if (entry.authors && authors.length === 0) report("authors-do-not-pair", entry.authors);
  const counted = countIn(entry.authorCount);
  const { links = [] } = entry;

  return {
    title,
    abstract,
    authors,
    authorCount: counted || count || undefined,
    venue: entry.venue && cleanText(entry.venue.text),
    ...dateAndComments(entry.date, facts, report),
    ...(entry.comments && { comments: countIn(entry.comments) }),
    ...(entry.votes && { upvotes: countIn(entry.votes) }),
    ...identifiersIn(links),
    codeUrls: repositoriesIn([abstract, ...links].join("\n")),
    firstLine: entry.firstLine ?? entry.title.number,
    lastLine: entry.lastLine,
    ...(entry.span && { span: entry.span }),
    raw: {
      title: entry.title.text,
      abstract: rawAbstract,
      authors: entry.authors?.text,
      authorCount: entry.authorCount?.text,
      venue: entry.venue?.text,
      date: entry.date?.text.replace(COMMENTS, "$1"),
      comments: entry.comments?.text ?? (entry.date && COMMENTS.exec(entry.date.text)?.[2]),
      ...(entry.votes && { votes: entry.votes.text }),
      ...(links.length > 0 && { links: links.join(" ") }),
    },
  };
}

/** "• 4 authors", "120", "1,204"; undefined for "-". */
function countIn(line: Line | undefined): number | undefined {
  const digits = line?.text.match(/\d[\d,]*/)?.[0].replaceAll(",", "");
  return digits === undefined ? undefined : Number(digits);
}

function identifiersIn(links: string[]): Pick<PaperDraft, "arxivId" | "doi" | "url"> {
  const first = <T>(read: (link: string) => T | undefined) =>
    links.map(read).find((found) => found !== undefined);
  const url = links.find((link) => repositoriesIn(link).length === 0);
  const [arxivId, doi] = [first(arxivIdIn), first(doiIn)];
  return { ...(arxivId && { arxivId }), ...(doi && { doi }), ...(url && { url }) };
}

/** "Aug 5, 2025 4": a date, then the number of comments on the paper's community page. */
const COMMENTS = /^(\p{L}+\.? \d{1,2}(?:, \d{4})?) (\d+)$/u;

function dateAndComments(
  line: Line | undefined,
  facts: DigestFacts,
  report: Report,
): Pick<PaperDraft, "publishedOn" | "comments"> {
  if (!line) return {};
  const [, beforeNumber, number] = COMMENTS.exec(line.text) ?? [];
  if (beforeNumber && !beforeNumber.includes(",") && /^(?:19|20)\d\d$/.test(number!)) {
    report("date-ambiguous", line);
    return {};
  }
  const comments = number === undefined ? undefined : Number(number);
  const read = readDate(beforeNumber ?? line.text, facts.crawledOn);
  if ("unreadable" in read) {
    report(read.unreadable === "no-year" ? "date-without-year" : "date-unreadable", line);
    return { comments };
  }
  if (!isPlausibleDate(read.date, facts)) {
    report("date-implausible", line);
    return { comments };
  }
  const { crawledOn } = facts;
  if (crawledOn && read.date > crawledOn) report("date-after-crawl", line);
  if (read.yearFrom === "capture" && read.date.slice(0, 4) !== crawledOn?.slice(0, 4)) {
    report("year-before-crawl", line);
  }
  return { publishedOn: read.date, comments };
}
