/**
 * The records of a Hugging Face page whose pieces are known by their links, headings and words:
 * title, abstract, authors or an organization, date, comments, repository; votes above the title
 * or below the date. The trending page shows every record twice, for narrow and wide windows.
 */
import { titleKey } from "@/lib/papers/title-key";
import { looksLikeAbstract, type RawEntry } from "../entry";
import type { Line } from "../lines";
import { type PagePart, spanOf } from "../page/part";
import { dateIn, type PagePiece, piecesOf, type Role } from "./hugging-face-roles";

export interface PageRecords {
  /** What stands above the first record. */
  head: PagePiece[];
  entries: RawEntry[];
  /** What stands behind each entry, in the same order, and belongs to none. */
  loose: PagePiece[][];
}

export function recordsOf(parts: PagePart[]): PageRecords {
  const pieces = piecesOf(parts);
  const starts = startsOf(pieces);
  /** Each record with those right behind it that show the same once more. */
  const alike: RawEntry[][] = [];
  const loose: PagePiece[][] = [];
  starts.forEach(({ first, title }, index) => {
    const own = pieces.slice(first, starts[index + 1]?.first);
    const record = recordOf(own, title - first);
    const above = alike.at(-1);
    if (above && isDouble(above[0]!, record.entry) && loose.at(-1)!.length === 0) {
      above.push(record.entry);
      loose[loose.length - 1] = record.loose;
    } else {
      alike.push([record.entry]);
      loose.push(record.loose);
    }
  });
  return { head: pieces.slice(0, starts[0]?.first), entries: alike.map(joined), loose };
}

interface Start {
  /** Where the record begins, and where its title stands. */
  first: number;
  title: number;
}

function startsOf(pieces: PagePiece[]): Start[] {
  const titles = areTitlesMarked(pieces) ? markedTitles(pieces) : titlesBySize(pieces);
  return titles.map((title, index) => {
    let first = title;
    const above = titles[index - 1] ?? -1;
    while (first - 1 > above && leadsTo(pieces, first - 1, pieces[title]!)) first--;
    return { first, title };
  });
}

/** By links, or by headings where there is about one for each date: a page's own are few. */
function areTitlesMarked(pieces: PagePiece[]): boolean {
  const count = (own: Role) => pieces.filter(({ role }) => role === own).length;
  const headings = count("heading");
  return count("paper") > 0 || (headings > 0 && headings >= count("date") / 2);
}

/** A heading, or the first link of its paper; the same paper once more where its record is over. */
function markedTitles(pieces: PagePiece[]): number[] {
  const level = levelOfTitles(pieces);
  const titles: number[] = [];
  let open: PagePiece | undefined;
  let isOver = false;
  pieces.forEach((piece, index) => {
    const { role, arxivId, heading } = piece;
    const isMarked = heading > 0 && heading === level && (role === "paper" || role === "heading");
    if (isMarked || (role === "paper" && (isOver || open?.arxivId !== arxivId))) {
      titles.push(index);
      open = piece;
      isOver = false;
    } else if (BELOW.has(role)) isOver = true;
  });
  return titles;
}

/** Titles are all of one size, which most headings have; 0 where no heading is a title. */
function levelOfTitles(pieces: PagePiece[]): number {
  const linked = pieces.filter(({ role }) => role === "paper");
  const marked = linked.length > 0 ? linked : pieces.filter(({ role }) => role === "heading");
  const counts = [0, 0, 0, 0, 0, 0, 0];
  for (const { heading } of marked) if (heading > 0) counts[heading]!++;
  return counts.indexOf(Math.max(1, ...counts));
}

/** Where nothing marks a title, it begins a paragraph and is too short for an abstract. */
function titlesBySize(pieces: PagePiece[]): number[] {
  const titles: number[] = [];
  pieces.forEach(({ role, text, blanksBefore }, index) => {
    const isGoingOn = blanksBefore === 0 && pieces[index - 1]?.role === "text";
    const waits = titles.length > 0 && titles.at(-1) === index - 1;
    if (role === "text" && !isGoingOn && !looksLikeAbstract(text, waits)) titles.push(index);
  });
  return titles;
}

/** Whether a piece above a title belongs to it: its votes, its picture, who submitted it. */
function leadsTo(pieces: PagePiece[], at: number, title: PagePiece): boolean {
  const { role, arxivId } = pieces[at]!;
  if (role === "submitter") return true;
  if (role === "votes" && pieces[at - 1]?.role === "submitter") return true;
  if (role !== "thumbnail" && (role !== "votes" || !arxivId)) return false;
  return arxivId === title.arxivId || title.arxivId === undefined;
}

/** What stands below an abstract, and so ends it. */
const BELOW = new Set<Role>([
  "author-count",
  "date",
  "votes",
  "comments",
  "repository",
  "elsewhere",
  "organization",
  "stars",
  "separator",
]);

function recordOf(all: PagePiece[], titleAt: number): { entry: RawEntry; loose: PagePiece[] } {
  const title = all[titleAt]!;
  // What the page begins with ends an entry that was cut off above it.
  const end = all.findIndex(({ role }, index) => index > titleAt && role === "furniture");
  const pieces = end < 0 ? all : all.slice(0, end);
  const below = pieces.findIndex(({ role }, index) => index > titleAt && BELOW.has(role));
  const texts = pieces.slice(titleAt + 1, below < 0 ? undefined : below);
  const rest = below < 0 ? [] : pieces.slice(below);
  const continued = texts.slice(0, linesOfTitle(title, texts));
  const prose = texts.slice(continued.length);
  const known = lastExplained(rest);
  const own = [...pieces.slice(0, titleAt + 1), ...texts, ...rest.slice(0, known + 1)];

  const first = (role: Role) => own.find((piece) => piece.role === role);
  const date = first("date");
  const votes = own.find(({ role, text }) => role === "votes" && /\d|-$/.test(text));
  const entry: RawEntry = {
    title: { ...title, text: [title, ...continued].map(({ text }) => text).join(" ") },
    abstract: paragraphsOf(prose),
    authorCount: first("author-count"),
    date: date && { ...date, text: dateIn(date.text) },
    comments: first("comments"),
    votes: votes && { ...votes, text: votes.text.replace(/^(?:\[[-x ]?\]|Upvote) ?/, "") },
    links: linksOf(own),
    firstLine: pieces[0]!.number,
    lastLine: own.at(-1)!.lastLine,
    span: spanOf(own),
  };
  return { entry, loose: [...rest.slice(known + 1), ...all.slice(pieces.length)] };
}

/** Names of organizations stand above the date; links of the site below it are the page's own. */
function lastExplained(rest: PagePiece[]): number {
  const date = rest.findIndex(({ role }) => role === "date");
  return rest.findLastIndex(
    ({ role }, index) =>
      BELOW.has(role) && role !== "separator" && (role !== "organization" || index < date),
  );
}

/** A heading goes on on the next line, which has no mark of its own and is no longer than the one above. */
function linesOfTitle(title: PagePiece, texts: PagePiece[]): number {
  let count = 0;
  for (let above = title; title.heading > 0 && count < texts.length; above = texts[count++]!) {
    const { role, number, text } = texts[count]!;
    const isNext = role === "text" && number === above.lastLine + 1;
    if (!isNext || text.length > above.text.length || looksLikeAbstract(text, true)) break;
  }
  return count;
}

/** Lines without a blank one between are a paragraph. */
function paragraphsOf(parts: PagePart[]): Line[] {
  const paragraphs: Line[] = [];
  for (const part of parts) {
    const above = paragraphs.at(-1);
    if (above && part.blanksBefore === 0) above.text += ` ${part.text}`;
    else paragraphs.push({ ...part });
  }
  return paragraphs;
}

/** The paper's own page first, then other places of it, then its repositories. */
function linksOf(pieces: PagePiece[]): string[] {
  const linked = pieces.filter(({ href }) => href);
  const of = (...roles: Role[]) =>
    linked.filter(({ role }) => roles.includes(role)).map(({ href }) => href!);
  const page = of("paper", "thumbnail").map((href) =>
    href.replace(/^\//, "https://huggingface.co/"),
  );
  return [...new Set([...page, ...of("elsewhere"), ...of("repository")])];
}

function isDouble(before: RawEntry, entry: RawEntry): boolean {
  const [first, second] = [before.links?.[0], entry.links?.[0]];
  if (first && second) return first === second;
  const [above, below] = [before.title.text, entry.title.text];
  return above === below || titleKey(above) === titleKey(below);
}

/** All show the same: each thing is taken from the first that has it, the abstract from the longest. */
function joined(alike: RawEntry[]): RawEntry {
  const [first, last] = [alike[0]!, alike.at(-1)!];
  if (first === last) return first;
  const whole: RawEntry = { ...first };
  for (const entry of alike) {
    for (const name of Object.keys(entry) as (keyof RawEntry)[]) {
      whole[name] ??= entry[name] as never;
    }
  }
  const isOnOneLine = first.span && last.span && first.firstLine === last.lastLine;
  return {
    ...whole,
    abstract: longestOf(alike.map(({ abstract }) => abstract)),
    links: [...new Set(alike.flatMap(({ links = [] }) => links))],
    lastLine: last.lastLine,
    span: isOnOneLine ? { start: first.span!.start, end: last.span!.end } : undefined,
  };
}

function longestOf(abstracts: Line[][]): Line[] {
  const sizes = abstracts.map((lines) => lines.reduce((size, { text }) => size + text.length, 0));
  return abstracts[sizes.indexOf(sizes.reduce((most, size) => Math.max(most, size)))]!;
}
