/**
 * A reference as medicine writes it ("Vancouver", after the ICMJE's samples of references): an
 * article, "Smith J, Doe A. Title. Nature. 2019;12(3):1-9.", a chapter, "Smith J. Title. In: Doe A,
 * editor. Book. Geneva: WHO; 2010. p. 1-9.", or a book. Where it appeared tells it for certain.
 */
import type { AuthorName } from "@/lib/papers/paper";
import { kindOfVenue } from "../fielded/kinds";
import type { Reference } from "./reference";
import { isGroup, sentencesOf, titleOf, venueAtEnd } from "./sentences";

export function vancouver(text: string): Reference | undefined {
  const reference = text.replace(/ ?\[Internet\]/i, "");
  const read = articleIn(reference) ?? bookIn(reference);
  const [, pmid] = /\bPMID: ?(\d{1,9})\b/.exec(reference) ?? [];
  return read && pmid ? { ...read, url: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` } : read;
}

const DATE = "((?:19|20)\\d\\d(?: [A-Z][a-z]{2,8}(?:[-–][A-Z][a-z]{2,8})?(?: \\d{1,2})?)?)";
const VOLUME = "((?:\\w{0,4}\\d\\w{0,6})?)(?:,? ((?:Suppl|Pt|Spec No)\\.?(?: ?\\w{1,5})?))?";
const ISSUE = "(?: ?\\(([^()]{1,30})\\))?";
const PAGES = "(?:: ?((?:[a-zA-Z]{0,4}\\d|[ivxlc]{1,8}[-–])[\\w–-]{0,30}))?";
/** [, date, volume, its part, issue, pages]; "[cited 2002 Aug 12]" stands behind some dates. */
const IN_JOURNAL = new RegExp(
  `(?:[.?!] ?|(?<=\\p{L}) )${DATE}(?:-\\d{1,2})?(?: \\[[^\\]]{1,40}\\])?(?=[;:])(?:; ?${VOLUME}${ISSUE})?${PAGES}(?![\\p{L}\\d])`,
  "u",
);
/** Published ahead of its issue. */
const AHEAD = new RegExp(
  `\\. ?${DATE}(?:$|\\.[ .]*(?:$|(?=doi|PMID|PMCID|Epub|\\[|Available)))`,
  "u",
);

function articleIn(text: string): Reference | undefined {
  const inJournal = IN_JOURNAL.exec(text);
  const place = inJournal ?? AHEAD.exec(text);
  if (!place) return undefined;
  const [said, date, volume, part, issue, pages] = place;
  const parts = sentencesOf(text.slice(0, place.index + (/^[?!]/.test(said) ? 1 : 0)));
  const venue = venueAtEnd(parts);
  const who = whoIn(parts);
  const isPlaced = pages ?? (who?.authors && (volume || issue));
  const isSure = inJournal ? isPlaced : who?.authors;
  if (!who || !venue || !isSure) return undefined;
  return {
    ...who,
    venue,
    date,
    kind: kindOfVenue(venue),
    volume: volume || undefined,
    issue: [issue, part].filter(Boolean).join(" ") || undefined,
    pages,
    dois: [text.slice(place.index + said.length)],
  };
}

/** [, what stands before, publisher, year]; of several the last, for a conference looks like one. */
const IMPRINT = /^(.*[.\]]) ?\p{Lu}[^.:;]{1,60}: ([^:;]{2,120}); ?c?((?:19|20)\d\d)\b/u;
/** "St." of "St. Louis" */
const SAINT = / (?:St|Ft)\.$/;
const PAGES_OF_PART = /\bp\. ?([\w–-]{1,20})/;
const EDITORS = /,? (?:editors?|eds?\.)$/;
/** An edition, or what kind of text it is. */
const REMARK = /^(?:\d{1,2}(?:st|nd|rd|th)|[Rr]ev(?:ised)?|[Nn]ew) ed(?:ition)?\.?$/;

function bookIn(text: string): Reference | undefined {
  const [whole, before, publisher, date] = IMPRINT.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const [said, book] = before!.replace(SAINT, "").split(/(?<=[.?!]) In: /);
  const parts = sentencesOf(said!).filter((part) => !REMARK.test(part));
  const who = whoIn(parts);
  if (!who) return undefined;
  const behind = text.slice(whole.length);
  const venue = book && titleOfBook(book);
  const isThesis = /\[(?:dissertation|thesis|master's thesis)\]$/i.test(who.title);
  return {
    ...who,
    title: isThesis ? who.title.replace(/ ?\[[^[\]]*\]$/, "") : who.title,
    venue,
    date,
    publisher,
    kind: venue ? kindOfPart(book) : isThesis ? "thesis" : "book",
    pages: venue ? PAGES_OF_PART.exec(behind)?.[1] : undefined,
    dois: [behind],
  };
}

function kindOfPart(book: string) {
  return kindOfVenue(book) === "conference" ? "conference" : "chapter";
}

/** "Vogelstein B, Kinzler KW, editors. The genetic basis of human cancer. 2nd ed." */
function titleOfBook(text: string): string {
  const parts = sentencesOf(text);
  const isEdited = parts.length > 1 && (EDITORS.test(parts[0]!) || AUTHORS.test(parts[0]!));
  const title = parts.slice(isEdited ? 1 : 0).filter((part) => !REMARK.test(part));
  return title.join(". ");
}

const NAME =
  "(?:\\p{Ll}{1,4}[ '’]){0,2}\\p{Lu}[\\p{L}'’-]{1,40}(?: \\p{Lu}\\p{Ll}[\\p{L}'’-]{0,40}){0,2}";
const GIVEN = "\\p{Lu}{1,4}(?:-\\p{Lu})?";
const SUFFIX = "(?: (?:Jr|Sr|[2-4](?:nd|rd|th)|I{2,3}))?";
const AUTHOR = `${NAME} ${GIVEN}${SUFFIX}`;
/** [, family, given, suffix] */
const PARTS_OF_AUTHOR = new RegExp(`^(.*) (${GIVEN})(${SUFFIX})$`, "u");
/** [, names, a group behind them] */
const AUTHORS = new RegExp(
  `^((?:${AUTHOR}, ){0,200}(?:${AUTHOR}|et al))(?:; ([^;,]{5,100}))?(?:, editors?)?$`,
  "u",
);

/** Authors, if any are named, and the title; undefined where one may be taken for the other. */
function whoIn(parts: string[]): { authors?: AuthorName[]; title: string } | undefined {
  const [first = "", ...others] = parts;
  const [, names, group] = AUTHORS.exec(first) ?? [];
  if (names && others.length > 0) {
    const groups = group ? [{ family: group }] : [];
    return { authors: [...names.split(", ").map(authorOf), ...groups], title: titleOf(others) };
  }
  if (others.length === 0) return first.includes(" ") ? { title: titleOf(parts) } : undefined;
  return isGroup(first) ? { authors: [{ family: first }], title: titleOf(others) } : undefined;
}

function authorOf(name: string): AuthorName {
  const [, family = name, given, suffix = ""] = PARTS_OF_AUTHOR.exec(name) ?? [];
  return { family: family + suffix, given };
}
