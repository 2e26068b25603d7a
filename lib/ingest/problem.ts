import { SOURCE_RULES } from "./source-rules";

/** A problem found in a digest, as a value: where, which rule, what it means, what to do. */
export interface Problem {
  file: string;
  /** 1-based; absent when the whole file is meant. */
  line?: number;
  /** Inclusive, where more lines than one are set aside or meant. */
  lastLine?: number;
  /** Stable id of the rule, such as "entry-cut-off". */
  rule: string;
  /** Errors lose something, warnings may have, infos are worth knowing. */
  severity: Severity;
  /** One sentence for people: what is wrong, and what to do. */
  message: string;
  /** The start of the offending text, at most 80 characters. */
  excerpt?: string;
}

export type Severity = "error" | "warning" | "info";

/** Every rule, with its severity and what a reader is told. */
const RULES = {
  ...SOURCE_RULES,
  "empty-file": ["error", "The file has no text. Copy the listing page again and save it."],
  "not-text": [
    "error",
    "This is not a text file. Save the listing page as plain text and bring that.",
  ],
  "html-source": [
    "error",
    "This is the saved page of a site that is not known. Saved pages of Hugging Face Papers, arXiv and AITopics are read; of others, copy the text or the list of papers.",
  ],
  "unknown-format": [
    "error",
    "No known format fits this text. What can be read: pages of Hugging Face Papers, AITopics and arXiv, copied or saved; results of Google Scholar, copied; BibTeX, RIS, CSL-JSON, EndNote, PubMed, Web of Science; metadata of arXiv and others (OAI-PMH); JSON lines and tables (CSV) of papers; lists of papers in Markdown or as plain text. Check that the whole page was copied, with its first lines, or choose the format yourself.",
  ],
  "unknown-columns": [
    "error",
    "The columns of this table do not tell that it lists papers. Name the one with titles “title” (or “paper title”, “paper name”, “article title”), and name others “authors”, “abstract”, “year”, “doi” or “url”.",
  ],
  "titles-alone": [
    "error",
    "A line or two do not tell that they are titles of papers. Choose the format “List of titles” (title-list) to have them read as such, or give more of the list.",
  ],
  "identifiers-alone": [
    "error",
    "These are only identifiers or addresses of papers, without any title, and nothing is looked up in the network here. Bring a list with titles instead: a reference manager finds papers by such identifiers (in Zotero: “Add Items by Identifier”) and exports them as BibTeX, RIS or CSL-JSON.",
  ],
  "unknown-format-name": [
    "error",
    "There is no format of this name. Name none to have it found by content.",
  ],
  "no-entries": [
    "error",
    "The format was recognised, but no paper was found. Copy the page again, down to its end.",
  ],
  "wrong-encoding": [
    "warning",
    "The file is not UTF-8 and was read as Windows-1252. Save it as UTF-8 if characters look wrong.",
  ],
  "damaged-characters": [
    "warning",
    "Some bytes are not valid UTF-8 and show as �. Save the file again as UTF-8.",
  ],
  "control-characters": [
    "warning",
    "Control characters (such as NUL) were taken out. Check that the file was copied as text.",
  ],
  "line-too-long": [
    "error",
    "The line is longer than any entry and was set aside. Split it as the page has it.",
  ],
  "page-too-large": [
    "error",
    "The page is larger or more deeply nested than any listing; from here on it was not read. Copy the text of the page as the browser shows it.",
  ],
  "title-without-abstract": [
    "warning",
    "A title without an abstract was set aside. Add the abstract below it, or delete the line.",
  ],
  "abstract-without-title": [
    "warning",
    "Text without a title above it was set aside: a second paragraph, or an entry that lost its title. Join it to the entry above, or add the title.",
  ],
  "entry-cut-off": [
    "warning",
    "The digest ends in the middle of an entry; what is there was kept unless only a title was left. Copy the page again, down to its end.",
  ],
  "title-without-words": [
    "error",
    "A title without letters was set aside with its entry. Correct the title.",
  ],
  "unclear-entry": [
    "error",
    "The lines of this entry do not fit the layout, so it was set aside. Bring them into the order of its neighbours.",
  ],
  "stray-line": [
    "warning",
    "This line belongs to no entry and was set aside. Delete it or mend it.",
  ],
  "between-entries": [
    "info",
    "This stands between the entries or behind them, where BibTeX takes it for a comment, so it was left out. If it is of a paper, put it into an entry.",
  ],
  "reference-beside": [
    "warning",
    "This is a reference beside entries of another format, so it was left out: a text is read in one format. Put the references into a text of their own.",
  ],
  "no-title": ["error", "The entry has no title and was set aside. Give it one."],
  "not-json": [
    "error",
    "This is no complete JSON object, so it was set aside; its neighbours were kept. Mend its quotes, commas or brackets.",
  ],
  "broken-entry": [
    "error",
    "The entry is broken (a brace, a quote or a tag is missing), so it was set aside; its neighbours were kept. Mend it.",
  ],
  "answered-error": [
    "error",
    "In place of a paper the source answered with an error, which is quoted here. Correct the query, and fetch its answer again.",
  ],
  "xml-document-type": [
    "error",
    "The XML defines a document type or entities of its own, which could grow without end, so nothing of it was read. Take the definition out.",
  ],
  "entry-mended": [
    "warning",
    "A comma or a brace is missing or too many in this entry; it was kept as it seems to be meant. Check it.",
  ],
  "key-repeated": [
    "warning",
    "An entry above has the same key; both were kept. Give one of them a key of its own.",
  ],
  "field-repeated": [
    "info",
    "The entry has this field once more; the first one was kept, as BibTeX does. Take one of them out.",
  ],
  "unknown-string": [
    "warning",
    "No @string explains this abbreviation, so it was taken as it is. Define it above the entry.",
  ],
  "parent-missing": [
    "warning",
    "The entry that this one refers to is not in the file above it or beside it; what it would supply is missing. Add it.",
  ],
  "quote-not-closed": [
    "error",
    "A quote opens a cell here and is not closed where the row should end, so the line was set aside; its neighbours were kept. Close or double the quote.",
  ],
  "too-many-cells": [
    "warning",
    "The row has more cells than the header; what is beyond was left. Put cells that hold the delimiter in quotes.",
  ],
  "columns-not-read": [
    "info",
    "These columns name nothing that is kept of a paper, so what is in them was left. If one is title, authors, abstract, year, venue, DOI, address or keywords, call it so.",
  ],
  "no-header": [
    "error",
    "The table has no header that names its columns. Put one in the first line, with a column “title” (or “paper title”, “paper name”, “article title”).",
  ],
  "names-unreadable": [
    "warning",
    "No name could be read here; the paper is stored without authors. Correct the names.",
  ],
  "not-a-paper": [
    "info",
    "Nothing in this line says that it is of a paper, so it was left out. If it is, write it as “Title. Authors. Year.”, or with a link that is known to lead to a paper (its DOI, arXiv).",
  ],
  "perhaps-a-paper": [
    "warning",
    "This stands where a paper would and may be one, but its title cannot be told for certain, so it was left out. Write it as “Title. Authors. Year.”, or make its title a link to the paper.",
  ],
  "identifier-contradicted": [
    "warning",
    "This entry has the DOI or arXiv id of another one, so both were held for one paper; but their authors, titles, years or pages contradict each other. If they are two papers, leave one out before storing, or take it out on the paper’s page.",
  ],
  "left-out": ["info", "You left this record out when you imported the listing."],
  "no-abstract": ["info", "The entry has no abstract; the paper is stored without one."],
  "no-author-line": ["info", "The entry has no line of authors and date on the page."],
  "authors-do-not-pair": [
    "warning",
    "The names do not pair up as “Last, First”, so none was taken. Correct the line.",
  ],
  "date-without-year": [
    "warning",
    "The date has no year and the day of the capture is not known. Say on which day the page was captured, or write it into digests.json.",
  ],
  "date-unreadable": ["warning", "There is no such date; the paper is stored without one."],
  "date-but-year": [
    "warning",
    "There is no such date, so only its year was kept. Correct the date.",
  ],
  "day-unclear": [
    "info",
    "Days and months are written in either order, so only the year of this date was kept. Write it as year, month and day: 2020-04-03.",
  ],
  "doi-unreadable": [
    "warning",
    "This is no DOI, so the paper is stored without it. Correct it: a DOI begins with “10.” and four digits or more.",
  ],
  "date-implausible": [
    "warning",
    "The date lies before 1400 or more than two years ahead, so the paper is stored without one. Correct the date.",
  ],
  "date-ambiguous": [
    "warning",
    "The number after the date may be a year or a count of comments; neither was taken. Put a comma before a year.",
  ],
  "date-after-crawl": ["warning", "The date lies after the day of the capture. Check both."],
  "year-before-crawl": [
    "info",
    "The date has no year and lies late in the year of the capture, so it was read as the year before.",
  ],
} as const satisfies Record<string, readonly [Severity, string]>;

export type RuleId = keyof typeof RULES;

/** How many there are of each severity. */
export function countProblems(problems: readonly Problem[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of problems) counts[severity]++;
  return counts;
}

const EXCERPT_LENGTH = 80;

/** The problem of a rule at a place. */
export function problem(
  rule: RuleId,
  place: { file: string; line?: number; lastLine?: number; excerpt?: string },
): Problem {
  const [severity, message] = RULES[rule];
  const { file, line, lastLine } = place;
  const excerpt = place.excerpt === undefined ? undefined : excerptOf(place.excerpt);
  return { file, line, lastLine, rule, severity, message, excerpt };
}

function excerptOf(text: string): string {
  const plain = text
    .slice(0, 4 * EXCERPT_LENGTH)
    .replace(/\s+/g, " ")
    .trim();
  return plain.length <= EXCERPT_LENGTH ? plain : `${plain.slice(0, EXCERPT_LENGTH - 1)}…`;
}
