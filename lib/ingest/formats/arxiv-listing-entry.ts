/** One entry of an arXiv listing: its lines to the fields that their labels name. */
import { looksLikeAbstract } from "../entry";
import type { ArxivRecord } from "../fielded/arxiv";
import type { Line } from "../lines";

/** The words as they stand, by what they are. */
export type ArxivWords = Partial<Record<Field, string>> & { head: string };

type Field =
  | "head"
  | "title"
  | "authors"
  | "abstract"
  | "comments"
  | "journalRef"
  | "subjects"
  | "doi"
  | "submitted"
  | "other";

const ID = "(?:\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})(?:v\\d{1,3})?";
const CLASS =
  "(?:[a-z]+(?:-[a-z]+)?\\.[A-Za-z]{2}(?:-[a-z]+)?|hep-(?:th|ph|ex|lat)|gr-qc|quant-ph|math-ph|astro-ph|nucl-(?:th|ex))";
/** "[1] arXiv:2401.00001v2 (cross-list from cs.CL) [pdf, html, other] cs.LG doi 10.1/2", or cut off in a bracket. */
const HEAD = new RegExp(
  `^(?:\\[?\\d{1,6}[\\].)]?\\s*)?arXiv:\\s?(${ID})(?:\\s*(?:\\([^()]{0,80}\\)|\\[[^\\[\\]]{0,80}\\]|doi:? \\S+|${CLASS}))*(?:\\s*[[(][^()[\\]]{0,80})?$`,
  "i",
);
/** Cut off within its id: "[3] arXiv:24". */
const BROKEN_HEAD = /^\[\d{1,6}\]\s*arXiv:\s?[\w./-]{0,20}$/i;
const CLASSES_ALONE = new RegExp(`^(?:${CLASS}[\\s,;]*)+$`);
const LONGEST_HEAD = 400;

const LABEL =
  /^(title|authors?|abstract|comments?|journal[- ]ref(?:erence)?|subjects?|(?:related )?doi|report[- ](?:no|number)|(?:msc|acm)[- ]class(?:es)?)\s?:\s*/i;

export function isEntryHead(line: string): boolean {
  const text = line.trim();
  return text.length <= LONGEST_HEAD && (HEAD.test(text) || BROKEN_HEAD.test(text));
}

export function wordsOf(lines: Line[]): ArxivWords {
  const [head, ...rest] = lines;
  const words: ArxivWords = { head: head!.text };
  let field: Field = "head";
  for (const { text } of rest) {
    const label = LABEL.exec(text);
    field = label ? fieldOf(label[1]!) : fieldOfUnlabelled(text, field, words);
    const said = label ? text.slice(label[0].length) : text;
    words[field] = words[field] ? `${words[field]} ${said}` : said;
  }
  return words;
}

export function recordOf(words: ArxivWords): ArxivRecord {
  const [, id] = HEAD.exec(words.head) ?? [];
  return {
    id,
    title: words.title,
    authors: words.authors,
    abstract: words.abstract && withoutButtons(words.abstract),
    submittedOn: words.submitted && firstSubmission(words.submitted),
    journalRef: words.journalRef,
    doi: words.doi ?? /\bdoi:? (\S+)/i.exec(words.head)?.[1],
    categories: classesIn(words),
    comments: words.comments,
  };
}

function fieldOf(label: string): Field {
  const name = label.toLowerCase();
  if (name === "title" || name === "abstract") return name;
  if (name.startsWith("author")) return "authors";
  if (name.startsWith("comment")) return "comments";
  if (name.startsWith("journal")) return "journalRef";
  if (name.startsWith("subject")) return "subjects";
  return name.endsWith("doi") ? "doi" : "other";
}

/** What a line without a label is, by what stood above it. */
function fieldOfUnlabelled(text: string, above: Field, words: ArxivWords): Field {
  if (/^(?:v\d+ )?submitted \d/i.test(text)) return "submitted";
  if (above === "head" && text.length <= LONGEST_HEAD && CLASSES_ALONE.test(text)) return "head";
  if (!words.title) return "title";
  if (above === "title" && !words.authors && !looksLikeAbstract(text, true)) return "authors";
  if (above === "abstract") return "abstract";
  if (!words.abstract && looksLikeAbstract(text, false)) return "abstract";
  return above === "title" || above === "head" ? "other" : above;
}

/** "Submitted 5 May, 2024; v1 submitted 3 May, 2023; originally announced …": when it first was. */
function firstSubmission(text: string): string | undefined {
  const [, date] = /v1 submitted ([^;.]+)/i.exec(text) ?? /submitted ([^;.]+)/i.exec(text) ?? [];
  return date;
}

/** The short and the full abstract stand one behind the other where the page keeps both. */
function withoutButtons(abstract: string): string {
  const full = abstract.split(/\s*▽ More\s*/).findLast((part) => part !== "") ?? "";
  return full.replace(/\s*△ Less\s*$/, "");
}

/** "Machine Learning (cs.LG); Computation and Language (cs.CL)", or the tags of a search result. */
function classesIn({ subjects, head }: ArxivWords): string[] {
  const inBrackets = subjects?.matchAll(/\(([a-z-]+(?:\.[A-Za-z-]+)?)\)/g);
  if (inBrackets) return Array.from(inBrackets, ([, name]) => name!);
  const tags = head.replace(/\([^()]*\)|\[[^[\]]*\]|doi:? \S+/gi, " ").split(/\s+/);
  return tags.filter((tag) => CLASSES_ALONE.test(tag));
}
