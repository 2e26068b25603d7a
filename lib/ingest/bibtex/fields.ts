/** What the fields of BibTeX and BibLaTeX mean. */
import { arxivIdIn } from "@/lib/papers/identifiers";
import { latexToAddress, latexToText } from "@/lib/papers/latex";
import { readNames, readNamesJoinedByAnd } from "@/lib/papers/name-lists";
import { type AuthorName, PAPER_KINDS, type PaperKind } from "@/lib/papers/paper";
import type { EntryFields } from "../fielded/fields";
import { kindOfVenue } from "../fielded/kinds";

type Fields = ReadonlyMap<string, string>;

const KINDS: Record<string, PaperKind> = {
  article: "article",
  "article-journal": "article",
  review: "article",
  suppperiodical: "article",
  inproceedings: "conference",
  conference: "conference",
  proceedings: "book",
  mvproceedings: "book",
  book: "book",
  mvbook: "book",
  booklet: "book",
  collection: "book",
  mvcollection: "book",
  reference: "book",
  periodical: "book",
  inbook: "chapter",
  bookinbook: "chapter",
  incollection: "chapter",
  inreference: "chapter",
  suppbook: "chapter",
  suppcollection: "chapter",
  phdthesis: "thesis",
  mastersthesis: "thesis",
  thesis: "thesis",
  techreport: "report",
  report: "report",
  manual: "report",
  preprint: "preprint",
};

/** The entry's fields by meaning. */
export function entryFieldsOf(type: string, fields: Fields): EntryFields {
  const field = (...names: string[]) => names.map((name) => fields.get(name)).find(hasWords);
  const text = (...names: string[]) => {
    const value = field(...names);
    return value === undefined ? undefined : latexToText(value);
  };
  const venue = venueOf(type, text);
  const arxivIds = arxivIdsOf(fields);
  const stated = PAPER_KINDS.find((kind) => kind === text("type"));
  const onArxiv = arxivIds.length > 0;
  const url = field("url", "link", "ee", "bdsk-url-1");
  return {
    title: titleOf(text),
    abstract: text("abstract"),
    authors: namesOf(field("author") ?? field("editor", "editors")),
    authorCount: countIn(text("authorcount")),
    venue,
    date: dateOf(fields),
    year: text("year"),
    // Our own export says where nobody knows it.
    kind: text("kindofpaper") === "unknown" ? undefined : (stated ?? kindOf(type, venue, onArxiv)),
    volume: text("volume"),
    issue: text("number", "issue"),
    pages: text("pages", "page", "eid", "articleno", "article-number"),
    publisher: text("publisher", "institution", "school", "organization"),
    language: text("langid", "language", "hyphenation"),
    arxivIds,
    dois: [address(field("doi")), address(url), text("note"), text("howpublished")],
    statedDoi: address(field("doi")),
    url: address(url) ?? address(addressIn(field("howpublished") ?? field("note"))),
    codeUrls: field("code", "github", "repository", "codeurl")
      ?.split(/\s+(?=https?:)/)
      .map(latexToAddress),
    keywords: keywordsIn(field("keywords", "keyword", "author_keywords")),
    notes: [text("note"), address(field("howpublished"))].filter(hasWords).join(" "),
  };
}

/** What our own export says of authors that it cannot name. */
function countIn(value: string | undefined): number | undefined {
  return value && /^\d{1,5}$/.test(value) ? Number(value) : undefined;
}

/** Commas and semicolons part keywords, but those in braces, where not all of the list is in them. */
function keywordsIn(value: string | undefined): string[] | undefined {
  if (value === undefined) return undefined;
  const list = /^\{((?:\\.|[^{}\\]|\{[^{}]*\})*)\}$/s.exec(value.trim())?.[1] ?? value;
  let depth = 0;
  const held = list.replace(/\\.|[{},;]/gs, (sign) => {
    if (sign === "{") depth++;
    if (sign === "}") depth--;
    return depth > 0 ? (HELD.get(sign) ?? sign) : sign;
  });
  return latexToText(held)
    .split(/\s*[;,]\s*/)
    .map((keyword) =>
      keyword.replace(/[\uE000\uE001]/g, (sign) => (sign === "\uE000" ? "," : ";")),
    );
}

/** Characters that no text has, for those that do not part. */
const HELD = new Map([
  [",", "\uE000"],
  [";", "\uE001"],
]);

function hasWords(value: string | undefined): value is string {
  return value !== undefined && value.trim() !== "";
}

function address(value: string | undefined): string | undefined {
  return value === undefined ? undefined : latexToAddress(value);
}

function addressIn(value: string | undefined): string | undefined {
  return /https?:\/\/[^\s{}]+/.exec(value ?? "")?.[0];
}

/** Books have their series, what is in no journal or book the way it was published. */
function venueOf(
  type: string,
  text: (...names: string[]) => string | undefined,
): string | undefined {
  const place = text("journaltitle", "journal", "booktitle", "eventtitle");
  if (place !== undefined) return place;
  if (KINDS[type] === "book") return text("series");
  const published = text("howpublished");
  return published && /https?:|www\./.test(published) ? undefined : published;
}

function titleOf(text: (...names: string[]) => string | undefined): string | undefined {
  const title = text("title", "booktitle", "maintitle");
  const subtitle = text("title") && text("subtitle");
  return title && subtitle ? `${title.replace(/:\s*$/, "")}: ${subtitle}` : title;
}

function kindOf(type: string, venue: string | undefined, onArxiv: boolean): PaperKind | undefined {
  const known = KINDS[type];
  if (known === "article" || known === undefined) {
    if (venue && kindOfVenue(venue) === "preprint") return "preprint";
    if (onArxiv && !venue) return "preprint";
  }
  return known;
}

/** BibTeX's list, with what people write in its stead: "A, B, C" and BibLaTeX's "family=A, given=B". */
function namesOf(value: string | undefined): EntryFields["authors"] {
  if (value === undefined) return undefined;
  const text = latexToText(value, { keepGroups: true });
  if (NAMED_PARTS.test(text)) return text.split(/\s+and\s+/i).flatMap(namedParts);
  const joined = /\s+and\s/i.test(text) || !/,.*,/.test(text) || LAST_JR_FIRST.test(text);
  const names = joined ? readNamesJoinedByAnd(text) : readNames(text);
  return names.length > 0 ? names : { unreadable: value };
}

/** One name of three parts, as BibTeX has them. */
const LAST_JR_FIRST = /^[^,]+,\s*(?:jr|sr|ii|iii|iv)\.?\s*,[^,]+$/i;
const NAMED_PARTS = /(?:^|,|\sand\s)\s*"?family\s*=/i;

function namedParts(name: string): AuthorName[] {
  if (!NAMED_PARTS.test(name)) return readNamesJoinedByAnd(name);
  const part = (label: string) =>
    new RegExp(`(?:^|,)\\s*"?${label}\\s*=\\s*([^,]*)`, "i")
      .exec(name)?.[1]
      ?.replace(/[{}"]/g, "")
      .trim();
  const family = [part("prefix"), part("family"), part("suffix")].filter(Boolean).join(" ");
  const given = part("given");
  if (!family) return [];
  return [given ? { family, given } : { family }];
}

/** BibLaTeX's date, else year with month ("jul", "7", "12 July") and day. */
function dateOf(fields: Fields): string | undefined {
  const date = fields.get("date");
  if (hasWords(date)) return date;
  const year = latexToText(fields.get("year") ?? "").trim();
  const month = latexToText(fields.get("month") ?? "").trim();
  if (!/^\d{4}$/.test(year)) return year || undefined;
  const stated = latexToText(fields.get("day") ?? "").trim();
  if (NUMBER.test(month)) return [year, month, ...(NUMBER.test(stated) ? [stated] : [])].join("-");
  const [word] = /[a-z]{3,}/i.exec(month) ?? [];
  if (!word) return year;
  const day = stated || month.replace(word, "").replace(/[\s.,~]/g, "");
  return NUMBER.test(day) ? `${day} ${word} ${year}` : `${word} ${year}`;
}

const NUMBER = /^\d{1,2}$/;

/** Wherever people put an arXiv id, "CoRR, abs/1706.03762" being DBLP's way. */
function arxivIdsOf(fields: Fields): string[] {
  const archive = fields.get("archiveprefix") ?? fields.get("eprinttype") ?? "arxiv";
  const texts = [
    "arxiv",
    "arxivid",
    "volume",
    "journal",
    "journaltitle",
    "url",
    "note",
    "howpublished",
  ];
  const eprint = /arxiv/i.test(archive) ? [fields.get("eprint")] : [];
  return [...eprint, ...texts.map((name) => fields.get(name))].filter(hasWords).flatMap((text) => {
    const [, inCorr] = /\babs\/(\d{4}\.\d{4,5}|[a-z-]+\/\d{7})/.exec(text) ?? [];
    return arxivIdIn(inCorr ?? latexToAddress(text)) ?? [];
  });
}
