/**
 * A reference as engineering writes it (after the IEEE Reference Guide): the title in quotation marks
 * between the names and where it appeared, "K. He and J. Sun, "Title," in Proc. CVPR, Jun. 2016, pp.
 * 770–778", or a book, "B. Klaus, Robot Vision. Cambridge, MA, USA: MIT Press, 1986."
 */
import { readName } from "@/lib/papers/names";
import type { AuthorName, PaperKind } from "@/lib/papers/paper";
import { kindOfVenue } from "../fielded/kinds";
import type { Reference } from "./reference";

/** [, names, title, comma, what stands behind] */
const QUOTED = /^(?:([^"“”]{2,1500}), ?)?["“]([^"“”]{3,400})["”](,?) ?(?=\S)([^"“”]{4,900})$/u;

export function ieee(text: string): Reference | undefined {
  const [, named = "", title, comma, behind] = QUOTED.exec(text) ?? [];
  if (title === undefined) return bookIn(text);
  const who = authorsIn(named);
  const place = placeIn(behind!);
  const isParted = comma || /[,?!]$/.test(title);
  if (!place || !isParted || (named && !who)) return undefined;
  const { isSure, ...fields } = place;
  if (!isSure && !who?.areInitials) return undefined;
  return { authors: who?.authors, title: title.replace(/,$/, ""), ...fields };
}

function bookIn(text: string): Reference | undefined {
  const imprint = /["“”]/.test(text) ? undefined : imprintIn(text);
  if (!imprint) return undefined;
  // The title begins behind the last of the names.
  const parts = imprint.before.split(BETWEEN);
  const names = parts.findIndex((part) => !NAMES.test(part.replace(/^(?:and|&) /, "")));
  const who = names > 0 ? authorsIn(parts.slice(0, names).join(", ")) : undefined;
  const words = parts.slice(names).filter((part) => !REMARK.test(part) && !EDITOR.test(part));
  const title = words.join(", ");
  if (!who?.areInitials || !/^\p{Lu}/u.test(title) || title.length > LONGEST_TITLE)
    return undefined;
  const { publisher, date, behind } = imprint;
  return { authors: who.authors, title, publisher, date, kind: "book", dois: [behind] };
}

const LONGEST_TITLE = 400;
/** Longest name of a place. */
const LONGEST_PLACE = 60;
/** [, publisher, year] */
const IMPRINT = /: ([^:;]{2,80}), ((?:19|20)\d\d)(?=[,.]|$)/;

/** "Plastics, 2nd ed. New York, NY, USA: McGraw-Hill, 1964, pp. 15–64." */
function imprintIn(text: string) {
  const found = IMPRINT.exec(text);
  if (!found) return undefined;
  const toColon = text.slice(0, found.index);
  const stop = [...toColon.matchAll(/(?<!\b(?:St|Ft))\. (?=\p{Lu})/gu)].at(-1);
  if (!stop || toColon.length - stop.index > LONGEST_PLACE) return undefined;
  const [whole, publisher, date] = found;
  const behind = text.slice(found.index + whole.length);
  return { before: toColon.slice(0, stop.index), publisher, date, behind };
}

/** What parts names, but not one from what follows it. */
const BETWEEN = /, (?!(?:Jr|Sr|I{2,3})\b)/;

const INITIALS = "(?:\\p{Lu}\\p{Ll}?\\.[ -]?){1,5}";
const FAMILY =
  "(?:(?:\\p{Ll}{1,4}|[’'\\p{Lu}][\\p{L}’'-]{1,30}) ){0,3}[’'\\p{Lu}][\\p{L}’'-]{1,40}";
const NAME = `${INITIALS} ?${FAMILY}(?:,? (?:Jr\\.?|Sr\\.?|I{2,3}))?`;
const OTHERS = "(?:et al\\.?|and others)";
const NAMES = new RegExp(
  `^(?:${NAME}(?:(?:,? (?:and|&) |, )(?:${NAME}|${OTHERS})){0,200}(?: ${OTHERS})?(?:, Eds?\\.)?|${OTHERS})$`,
  "u",
);
const FULL_NAME =
  /^\p{Lu}[\p{L}'’-]{1,30}(?: (?:\p{Lu}\.|\p{Ll}{1,4}|\p{Lu}[\p{L}'’-]{1,30})){1,3}$/u;
const EDITOR = /^Eds?\.$/;

/** Names with their initials in front tell the style; full ones do where the rest does, too. */
function authorsIn(text: string): { authors: AuthorName[]; areInitials: boolean } | undefined {
  const said = text.replace(/, Eds?\.$/, "");
  const names = said
    .replace(/,? (?:et al\.?|and others)$/, ", et al.")
    .split(/,? (?:and|&) |, (?!(?:Jr|Sr|I{2,3})\b)/)
    .map((name) => name.trim())
    .filter(Boolean);
  const areInitials = NAMES.test(said);
  if (!areInitials && !names.every((name) => name === "et al." || FULL_NAME.test(name))) {
    return undefined;
  }
  return {
    authors: names.flatMap((name) =>
      name === "et al." ? { family: name } : (readName(name) ?? []),
    ),
    areInitials,
  };
}

const MONTH = "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\\.?";
/** [, month, day of a single one, year] */
const DATE = new RegExp(
  `^(?:(${MONTH})(?:[-–/]${MONTH})?(?: (\\d{1,2})(?:[-–]\\d{1,2})?)?,? )?((?:19|20)\\d\\d)$`,
);
const DAY = new RegExp(`^(?:(${MONTH}) \\d{1,2}(?:[-–](?:${MONTH} )?\\d{1,2})?)$`);
const VOLUME = /^vol\. ?([\w.–-]{1,12})$/i;
const ISSUE = /^nos?\. ?([\w./–-]{1,12})$/i;
const PAGES = /^(?:pp?\. ?|Art\. ?(?:no\. ?|ID ?)?)(\p{L}{0,3}\d[\w.:–—-]{0,24})$/iu;
const REMARK =
  /^(?:(?:\d{1,2}(?:st|nd|rd|th)|rev\.|revised) (?:ed\.?|edition)|ser\. .{1,80}|(?:ch|sec)\. .{1,20})$/i;
const THESIS =
  /^(?:(?:Ph\. ?D\.?|Doctoral|M\. ?(?:S|A|Sc|Eng|Phil)\.?|Master['’]?s?|Bachelor['’]?s?) )?(?:dissertation|thesis)$/i;
const REPORT = /\b(?:Rep\.|Report|White Paper)(?: |$)/;
const PREPRINT =
  /^(?:arXiv(?: preprint)?(?: ?(?:arXiv)?: ?[\w./-]{4,20}(?: ?\[[\w.-]{2,20}\])?)?)$/i;
/** What is behind it is not of the place: an address, when it was looked at. */
const TAIL = /[.,]? ?(?:\[Online\]|Accessed:|Available:|doi:|https?:\/\/).*$/i;
const SCHOOL = /\b(?:Univ|Inst|Polytech|Coll|Acad|École|ETH\b|MIT\b|Caltech\b)/;

/** Where a paper appeared; undefined for words that no reference has there. */
function placeIn(behind: string): (Omit<Reference, "title"> & { isSure: boolean }) | undefined {
  const tail = TAIL.exec(behind)?.[0] ?? "";
  const said = behind.slice(0, behind.length - tail.length).replace(/[\s.,;]{1,9}$/, "");
  const imprint = imprintIn(said);
  const text = imprint ? `${imprint.before}, ${imprint.date}${imprint.behind}` : said;
  const publisher = imprint?.publisher;
  const parts = text.split(/, ?/).filter(Boolean);
  const date = dateIn(parts);
  const take = (form: RegExp) => parts.flatMap((part) => form.exec(part)?.[1] ?? [])[0];
  const [volume, issue, pages] = [VOLUME, ISSUE, PAGES].map(take);
  const first = parts.findIndex(isNoVenue);
  const leading = first < 0 ? parts : parts.slice(0, first);
  const thesis = parts.findIndex((part) => THESIS.test(part));
  const report = parts.findIndex((part) => REPORT.test(part));
  const isPreprint = parts.some((part) => PREPRINT.test(part));
  const facts = { date, volume, issue, pages, dois: [tail], arxivIds: [behind] };
  const isPlaced = Boolean(volume || issue || pages);
  if (!date && !/\[Online\]/i.test(tail)) return undefined;
  if (thesis === 0) {
    const school = parts.slice(1).find((part) => SCHOOL.test(part)) ?? parts[1];
    if (!school || isNoVenue(school)) return undefined;
    return { ...facts, publisher: school, kind: "thesis", isSure: true };
  }
  if (isPreprint) return { ...facts, kind: "preprint", isSure: true };
  if (leading.length === 0) return { ...facts, isSure: false };
  if (report >= 0) {
    return { ...facts, publisher: publisher ?? leading[0], kind: "report", isSure: true };
  }
  const venue = venueOf(leading);
  if (!venue) return undefined;
  const isIn = /^(?:in:? |presented at )/i.test(leading[0]!);
  const kind = kindIn(
    venue,
    isIn,
    publisher !== undefined || parts.some((part) => EDITOR.test(part)),
  );
  return { ...facts, venue, publisher, kind, isSure: isPlaced || isIn };
}

function kindIn(venue: string, isIn: boolean, isEdited: boolean): PaperKind {
  const kind = kindOfVenue(venue);
  if (!isIn || kind !== "article") return kind;
  return isEdited ? "chapter" : "conference";
}

function isNoVenue(part: string): boolean {
  return [DATE, DAY, VOLUME, ISSUE, PAGES, REMARK, THESIS, REPORT, PREPRINT].some((form) =>
    form.test(part),
  );
}

/** "Jun. 2016"; the first day of a conference says nothing of when it was printed. */
function dateIn(parts: string[]): string | undefined {
  const at = parts.findLastIndex((part) => DATE.test(part));
  if (at < 0) return undefined;
  const [, month, day, year] = DATE.exec(parts[at]!)!;
  if (month) return [month, day && `${day},`, year].filter(Boolean).join(" ");
  const before = DAY.exec(parts[at - 1] ?? "");
  if (!before) return year;
  return /[-–]/.test(before[0]) ? `${before[1]} ${year}` : `${before[0]}, ${year}`;
}

/** A part of the name of a conference rather than of its place: short for a word, an acronym. */
const OF_NAME = /\p{Ll}{3}\.$|\)$|^and /u;

/** Of a conference the name without where it was; a journal has no such thing behind it. */
function venueOf(parts: string[]): string | undefined {
  const isIn = /^(?:in:? |presented at )/i.test(parts[0]!);
  const last = isIn
    ? Math.max(
        0,
        parts.findLastIndex((part) => OF_NAME.test(part)),
      )
    : parts.length;
  const venue = parts
    .slice(0, last + 1)
    .join(", ")
    .replace(/^(?:in:? |presented at )(?:the )?/i, "");
  const isName = /^(?:\p{Ll}{0,4}\p{Lu}|\d|npj )/u.test(venue) && venue.length <= 200;
  return isName && !/\((?:19|20)\d\d\)/.test(venue) ? venue : undefined;
}
