/**
 * A reference as the American Psychological Association has it: "Smith, J. A., & Doe, B. (2020).
 * Title. Journal, 12(3), 1–9.", after the seventh and sixth editions of its manual.
 */
import type { AuthorName, PaperKind } from "@/lib/papers/paper";
import { kindOfVenue } from "../fielded/kinds";
import { partedFromAddress } from "./address";
import { initialedNames } from "./name-list";
import type { Reference } from "./reference";
import { sentencesOf, titleOf, venueAtEnd } from "./sentences";

/** [, year, day or month]; a letter tells papers of one year apart, a slash the first printing. */
const DATED =
  /[.,]? \((?:(?:ca?\. ?)?(?:\d{4}\/)?((?:1[5-9]|20)\d\d)(?:[-–]\d{2,4})?[a-z]?(?:, ([^()]{1,40}))?|(?:n\. ?d\.|in press|forthcoming)(?:-?[a-z])?)\)[.:,]? /i;
export function apa(text: string): Reference | undefined {
  const dated = DATED.exec(text);
  if (!dated) return undefined;
  const [said, year, day] = dated;
  const authors = initialedNames(`${text.slice(0, dated.index)}${said.startsWith(".") ? "." : ""}`);
  if (!authors) return undefined;
  const { what, ...ids } = partedFromAddress(text.slice(dated.index + said.length));
  const read = partIn(what, authors);
  const date = day && !/in press/i.test(day) ? `${day}, ${year}` : year;
  return read && { ...read, date, ...ids };
}

/** What parentheses and brackets say behind a title: "(2nd ed.)", "(Report No. 5)", "[Data set]". */
const EDITION =
  / ?\((?:[^()]{0,40}\bed\.|Vols?\.|[^()]{0,40}\bNo\.|[^()]{1,60}, Trans\.)[^()]{0,60}\)/;
/** [, what it is, at which university] */
const FORM =
  / ?[[(]((?:Computer software|Data ?set|Preprint|Manuscript|Unpublished|Large language model|Poster|Paper|Conference|Video|Lecture|Review|Letter|Software|(?:Unpublished )?(?:Doctoral|Master[’']?s|Ph\.?D\.?|Bachelor[’']?s))[^\]),]{0,60})(?:, ([^\])]{1,100}))?[\])]/i;
const IN_BOOK = /(?<=[.?!\])]) In:? (?=[^\p{Ll}\s])/u;

/** Undefined for what has no title for certain. */
function partIn(what: string, authors: AuthorName[]): Reference | undefined {
  const form = FORM.exec(what);
  const plain = (form ? what.replace(form[0], "") : what).replace(/\s+/g, " ");
  const cut = IN_BOOK.exec(plain);
  const read = cut
    ? inBook(plain.slice(0, cut.index), plain.slice(cut.index + cut[0].length))
    : (inJournal(plain) ?? alone(plain));
  const title = read?.title.replace(/^["“'‘](.{3,400})["”'’]$/, "$1").trim();
  if (!read || !title || !/\p{L}{2}/u.test(title) || TAIL.test(title)) return undefined;
  const [, saidForm = "", university] = form ?? [];
  const kind = kindNamedBy(saidForm) ?? read.kind;
  if (saidForm && kind === "conference" && !read.venue) {
    return { ...read, authors, title, kind, venue: read.publisher, publisher: undefined };
  }
  return { ...read, authors, title, kind, publisher: university ?? read.publisher };
}

function kindNamedBy(form: string): PaperKind | undefined {
  if (/doctoral|master|ph\.?d|bachelor/i.test(form)) return "thesis";
  if (/preprint|manuscript/i.test(form)) return "preprint";
  if (/paper|poster|conference/i.test(form)) return "conference";
  return /software|data|model|video/i.test(form) ? "other" : undefined;
}

/** [, volume, issue, pages] at the end of a journal: "47(2), 263–291", "12, Article e45". */
const TAIL =
  /, (?:[Vv]ol\. ?)?([A-Z]{0,3}\d{1,5}[A-Z]?(?:[-–/]\d{1,4})?) ?(?:\(([^()]{1,40})\))?(?:[,:] (?:pp?\. ?|Art(?:icle|\.) (?:No\. |ID )?)?([A-Za-z]{0,4}\d(?:[\w.:–—-]{0,30}[\w])?))?\.?$/;

function inJournal(what: string): Omit<Reference, "authors"> | undefined {
  const tail = TAIL.exec(what);
  if (!tail) return undefined;
  const parts = sentencesOf(what.slice(0, tail.index));
  const venue = venueAtEnd(parts, 1);
  if (!venue) return undefined;
  const [, volume = "", issue, pages] = tail;
  const read = { title: titleOf(parts), venue, kind: kindOfVenue(venue) };
  if (issue || pages) return { ...read, volume, issue, pages };
  // What stands alone is the volume but where it can be none.
  if (/^\d+[-–]\d/.test(volume)) return { ...read, pages: volume };
  return /^(?:19|20)\d\d$/.test(volume) ? read : { ...read, volume };
}

/** [, editors, title and what follows] */
const EDITED = /^(?:[^()]{1,1500}) \((?:Eds?|Hrsg)\.\),? /;
/** [, pages]; between its parentheses the volume and the edition, too. */
const PLACE = /,? (?:\(([^()]{0,120})\)|pp?\. ?([\w–-]{1,25}))(?=[.,]|$)/;

function inBook(before: string, book: string): Omit<Reference, "authors"> | undefined {
  const edited = EDITED.exec(book)?.[0] ?? "";
  const said = book.slice(edited.length);
  const place = PLACE.exec(said);
  const parts = sentencesOf(place ? said.slice(place.index + place[0].length) : said);
  const venue = place ? said.slice(0, place.index) : parts.shift();
  if (!venue) return undefined;
  const [, inside = "", pages = /\bpp?\. ?([\w–-]{1,25})/.exec(inside)?.[1]] = place ?? [];
  return {
    title: titleOf(sentencesOf(before)),
    venue,
    kind: kindOfVenue(venue) === "article" ? "chapter" : kindOfVenue(venue),
    volume: /\bVol\. ?(\w{1,10})/.exec(inside)?.[1],
    pages,
    publisher: publisherIn(parts),
  };
}

const VENUE_WORD =
  /\b(?:arxiv|\w{0,8}rxiv|preprint|proceedings|proc\.|conference|symposium|workshop|journal|transactions|letters|review|annals|bulletin|magazine|advances in|nature|science|research|PNAS|NeurIPS|NIPS|ICML|ICLR|NAACL|E?ACL|EMNLP|CVPR|ICCV|AAAI|IJCAI|KDD|TMLR|JMLR)\b/i;
const UNPUBLISHED = /^(?:unpublished|manuscript|preprint$|author$)/i;
const PUBLISHER =
  /\b(?:press|publish(?:ers?|ing)|books|wiley|springer|elsevier|verlag|routledge|pearson|mcgraw)\b/i;

/** A book, a report, or a paper in a place that numbers neither volumes nor pages. */
function alone(what: string): Omit<Reference, "authors"> | undefined {
  const parts = sentencesOf(what.replace(EDITION, ""));
  const place = parts.length > 1 ? parts.pop()! : "";
  const title = titleOf(parts);
  if (UNPUBLISHED.test(place)) return { title, kind: "preprint" };
  if (VENUE_WORD.test(place) && !PUBLISHER.test(place)) {
    const venue = place.replace(/ preprint$/i, "");
    return { title, venue, kind: kindOfVenue(place) };
  }
  const publisher = place ? publisherIn([place]) : undefined;
  const isBook = PUBLISHER.test(place) || EDITION.test(what) || place.includes(": ");
  return { title, publisher, kind: isBook ? "book" : undefined };
}

/** "New York, NY: Wiley" of older references. */
function publisherIn(parts: string[]): string | undefined {
  return parts.at(-1)?.replace(/^[^:]{2,60}: /, "");
}
