/**
 * A reference as the Chicago Manual of Style has it, with notes and bibliography, 'Smith, Ann, and Bo
 * Doe. "Title." Journal 11, no. 1 (2017): 1–34.', or by author and date, 'Smith, Ann. 2017. "Title."
 * Journal 11 (1): 1–34.', and as the MLA has it, 'Smith, Ann. "Title." Journal, vol. 11, no. 1, 2017,
 * pp. 1–34.' What is quoted is the title, and where it appeared tells the style.
 */
import { kindOfVenue } from "../fielded/kinds";
import { partedFromAddress } from "./address";
import { fullNames, isRepeated } from "./full-names";
import type { Reference } from "./reference";

const YEAR = "(?:1[5-9]|20)\\d\\d";
/** [, year] between names and title */
const DATED = new RegExp(` \\(?(${YEAR})[a-z]?\\)?[.,]$`);
/** [, title, its mark, or that behind the quotation] */
const QUOTED = /^["“](.{3,500}?)(?:([.,?!])['’]?["”]\.?|["”]([.,]))(?= |$)/;

export function chicago(text: string): Reference | undefined {
  const open = text.search(/["“]/);
  if (open < 0) return book(text);
  const [quoted, title, mark, behind] = QUOTED.exec(text.slice(open, open + 600)) ?? [];
  if (!quoted) return undefined;
  const before = text.slice(0, open).trim();
  const dated = DATED.exec(before);
  const who = dated ? before.slice(0, dated.index) : before;
  const authors = isRepeated(who) ? [] : fullNames(who);
  const { what, ...ids } = partedFromAddress(text.slice(open + quoted.length).trim());
  const read = authors && placeIn(what, dated?.[1], (mark ?? behind) === ",");
  if (!read?.date) return undefined;
  return { ...read, ...ids, authors, title: /[?!]/.test(mark ?? "") ? title + mark! : title! };
}

type Place = Omit<Reference, "authors" | "title">;

function placeIn(what: string, date: string | undefined, isNote: boolean): Place | undefined {
  const journal = inJournal(what, date);
  if (journal || isNote) return journal;
  return inBook(what, date) ?? thesis(what, date) ?? preprint(what, date) ?? inMla(what);
}

const PAGES = "[A-Za-z]{0,4}\\d(?:[\\w.,–-]{0,30}\\w)?";
/** [, venue, volume, issue, in parentheses, pages] */
const IN_JOURNAL = new RegExp(
  `^([^"“”]{2,150}?)(?:,? (\\d{1,5}(?:[-–/]\\d{1,4})?)(?:\\.(\\d{1,4}))?)?(?:, nos?\\. ?([\\w–/-]{1,15}))? ?(?:\\(([^()]{1,40})\\))?(?:: ?(${PAGES}))?\\.?$`,
);

function inJournal(what: string, date?: string): Place | undefined {
  const [, venue, volume, second, issue = second, inside, pages] = IN_JOURNAL.exec(what) ?? [];
  if (!venue || /^In |\barXiv\b/.test(venue) || !(volume || issue) || !(pages || inside)) {
    return undefined;
  }
  const isDate = new RegExp(`\\b${YEAR}$`).test(inside ?? "") && !(date && pages);
  return {
    venue,
    volume,
    issue: isDate ? issue : (issue ?? inside),
    date: isDate ? inside : date,
    pages,
    kind: kindOfVenue(venue),
  };
}

/** [, book, pages, imprint] */
const IN_BOOK = /^In:? (.{2,250}?)(?:, (?:pp?\. ?)?(\d{1,5}(?:[-–]\d{1,5})?))?\. (.{2,150})$/;
/** [, place, publisher, year] */
const IMPRINT = new RegExp(`^(?:([^:]{2,60}): )?(?:([^:]{2,120}?)(?:, |$))?(${YEAR})?\\.?$`);

function inBook(what: string, before?: string): Place | undefined {
  const edited =
    /, (?:edited by|ed\.) [^\d]{2,200}?(?=, (?:pp?\. ?)?\d|(?<!\p{Lu})\. )/u.exec(what)?.[0] ?? "";
  const [, venue, pages, imprint] = IN_BOOK.exec(what.replace(edited, "")) ?? [];
  const [, , publisher, date = before] = IMPRINT.exec(imprint ?? "") ?? [];
  if (!venue || !(pages || edited || publisher)) return undefined;
  const kind = kindOfVenue(venue) === "conference" ? "conference" : "chapter";
  return { venue, pages, date, publisher: publisher?.replace(/\.$/, ""), kind };
}

function thesis(what: string, before?: string): Place | undefined {
  const [, publisher, date = before] =
    /^(?:ph\.?d\.?|doctoral|master[’']?s|m\.?a\.?|m\.?sc\.?) (?:diss(?:ertation|\.)|thesis)[,.] ([^,.]{3,100})(?:, (\d{4}))?\.?$/i.exec(
      what,
    ) ?? [];
  return publisher ? { publisher, date, kind: "thesis" } : undefined;
}

function preprint(what: string, before?: string): Place | undefined {
  const [said, date = before] =
    /^(?:preprint, )?arXiv(?: preprint)?(?: arXiv:[\w.]{5,20})?(?:,? \(?(\d{4})\)?)?\.?$/i.exec(
      what,
    ) ?? [];
  return said === undefined ? undefined : { venue: "arXiv", date, kind: "preprint" };
}

const MONTH = "\\p{Lu}\\p{L}{2,8}\\.?";
/** [, venue, volume, issue, date, pages]; what holds a journal may be named behind. */
const MLA = new RegExp(
  `^([^"“”]{2,250}?)(?:, vol\\. ?(\\w{1,10}))?(?:, no\\. ?([\\w–/-]{1,15}))?(?:,|\\.) ((?:\\d{1,2} )?(?:${MONTH}(?:[-–/]${MONTH})? )?(?:\\d{1,2}, )?${YEAR})(?:, pp?\\. ?(${PAGES}))?(?:\\. \\p{Lu}[\\p{L} ]{2,40})?[.,]?$`,
  "u",
);

function inMla(what: string): Place | undefined {
  const [, place, volume, issue, date, pages] = MLA.exec(what) ?? [];
  if (!place || /^In /.test(place)) return undefined;
  const [venue = "", edited] = place.split(/, edited by /);
  const isPlaced = volume || issue || pages || kindOfVenue(venue) === "conference";
  if (!isPlaced) return undefined;
  const publisher = edited?.split(", ").slice(1).join(", ") || undefined;
  return {
    venue,
    volume,
    issue,
    date,
    pages,
    publisher,
    kind: edited ? "chapter" : kindOfVenue(venue),
  };
}

/** [, title, place, publisher, year] */
const BOOK = new RegExp(
  `^(.{3,250}?[.?!]) \\p{Lu}[\\p{L}., ]{2,60}: ([^:]{2,120}?)(?:, (${YEAR}))?\\.?$`,
  "u",
);

/** 'Smith, Ann. Title. New York: Wiley, 2011.', 'Smith, Ann. 2011. Title. New York: Wiley.' */
function book(text: string): Reference | undefined {
  const { what, ...ids } = partedFromAddress(text);
  for (const { index } of [...what.slice(0, 600).matchAll(/\. (?!\p{Lu}\.)/gu)].slice(0, 5)) {
    const authors = fullNames(what.slice(0, index + 1));
    if (!authors) continue;
    const behind = what.slice(index + 2);
    const [front = "", before] = new RegExp(`^(${YEAR})[a-z]?\\. `).exec(behind) ?? [];
    const [, title, publisher, date = before] = BOOK.exec(behind.slice(front.length)) ?? [];
    if (!title || !date) return undefined;
    return { ...ids, authors, title: title.replace(/\.$/, ""), publisher, date, kind: "book" };
  }
  return undefined;
}
