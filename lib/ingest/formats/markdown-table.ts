/** Tables of papers in Markdown: columns by their names. */
import { repositoriesIn } from "@/lib/papers/links";
import type { EntryFields } from "../fielded/fields";
import { findMarkdownLinks } from "../page/markdown-links";
import { isPaperLink, plainText } from "./markdown-list-item";
import { factsIn } from "./paper-list-facts";

const TITLE = /^(?:paper|title|paper title|papers|name|article|publication)$/i;
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

/** Whether the columns are those of a table of papers. */
export function isPaperTable(columns: string[]): boolean {
  const names = columns.map(plainText);
  return names.some((name) => TITLE.test(name)) && names.length > 1;
}

/** The fields of a row; undefined when it names no paper. */
export function fieldsOfRow(cells: string[], columns: string[]): EntryFields | undefined {
  const names = columns.map(plainText);
  const cell = (pattern: RegExp) => {
    const at = names.findIndex((name) => pattern.test(name));
    return at < 0 ? undefined : cells[at] || undefined;
  };
  const links = cells.flatMap((own) =>
    findMarkdownLinks(own, new Map()).flatMap(({ href, picture }) => (picture ? [] : [href])),
  );
  const papers = links.filter(isPaperLink);
  const title = plainText(cell(TITLE) ?? "");
  const [venue, date] = [plainText(cell(VENUE) ?? ""), plainText(cell(DATE) ?? "")];
  const facts = factsIn(`${venue} ${date}`);
  if (!/\p{L}{2}/u.test(title) || (papers.length === 0 && !facts.date)) return undefined;
  return {
    title,
    abstract: cell(ABSTRACT) && plainText(cell(ABSTRACT)!),
    authors: cell(AUTHORS) && plainText(cell(AUTHORS)!),
    venue: venue.replace(/[\s,'’(]*\b(?:19|20)\d\d\)?$/, "") || undefined,
    date: date || facts.date,
    arxivIds: papers,
    dois: papers,
    url: papers[0],
    codeUrls: links.flatMap((href) => repositoriesIn(href)),
  };
}
