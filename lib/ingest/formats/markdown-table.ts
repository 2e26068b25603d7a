/** Tables of papers in Markdown: columns by their names. */
import { repositoriesIn } from "@/lib/papers/links";
import type { EntryFields } from "../fielded/fields";
import { findMarkdownLinks } from "../page/markdown-links";
import { isPaperLink, plainText } from "./markdown-list-item";
import { factsIn } from "./paper-list-facts";

const TITLE = /^(?:paper|title|paper title|papers|name|article|publication)$/i;
const TITLE_ITSELF = /^(?:paper )?title$/i;
const AUTHORS = /^authors?$/i;
const VENUE = /^(?:venue|conference|journal|publication|published in|publisher|source|where)$/i;
const DATE = /^(?:year|date|published|time|pub\. ?date)$/i;
const ABSTRACT = /^(?:abstract|summary)$/i;

export function isTableRule(text: string): boolean {
  return /^\|?\s*:?-{1,}:?\s*(?:\|\s*:?-{1,}:?\s*)*\|?$/.test(text) && text.includes("|");
}

export function cellsOf(row: string): string[] {
  return row
    .replace(/^\||\|$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

/** Where the columns of a table stand, looked up once for all its rows; -1 for one that it lacks. */
export interface TableColumns {
  count: number;
  title: number;
  authors: number;
  venue: number;
  date: number;
  abstract: number;
  /** Whether a title is enough for a paper: "Title" beside "Authors", not "Name" beside anything. */
  tellPapers: boolean;
}

export function columnsOf(header: string): TableColumns {
  const names = cellsOf(header).map(plainText);
  const at = (pattern: RegExp) => names.findIndex((name) => pattern.test(name));
  return {
    count: names.length,
    title: at(TITLE),
    authors: at(AUTHORS),
    venue: at(VENUE),
    date: at(DATE),
    abstract: at(ABSTRACT),
    tellPapers: at(TITLE_ITSELF) >= 0 && at(AUTHORS) >= 0,
  };
}

type Column = Exclude<keyof TableColumns, "count" | "tellPapers">;

/** Whether the columns are those of a table of papers. */
export function isPaperTable({ count, title }: TableColumns): boolean {
  return title >= 0 && count > 1;
}

/** The fields of a row; undefined when it names no paper. */
export function fieldsOfRow(cells: string[], columns: TableColumns): EntryFields | undefined {
  const cell = (name: Column) => plainText(cells[columns[name]] ?? "");
  const title = cell("title");
  if (!/\p{L}{2}/u.test(title)) return undefined;
  const links = cells.flatMap((own) =>
    findMarkdownLinks(own, new Map()).flatMap(({ href, picture }) => (picture ? [] : [href])),
  );
  const papers = links.filter(isPaperLink);
  const [venue, date] = [cell("venue"), cell("date")];
  const facts = factsIn(`${venue} ${date}`);
  if (papers.length === 0 && !facts.date && !columns.tellPapers) return undefined;
  return {
    title,
    abstract: cell("abstract") || undefined,
    authors: cell("authors") || undefined,
    venue: venue.replace(/[\s,'’(]*\b(?:19|20)\d\d\)?$/, "") || undefined,
    date: date || facts.date,
    arxivIds: papers,
    dois: papers,
    url: papers[0],
    codeUrls: links.flatMap((href) => repositoriesIn(href)),
  };
}
