/**
 * A reference as Chinese papers write it (GB/T 7714-2015), in Chinese or with Latin letters: behind
 * the title a mark tells what it is, "王芳, 李明. 题目[J]. 刊名, 2020, 31(5): 1-12."
 */
import { readName } from "@/lib/papers/names";
import type { AuthorName, PaperKind } from "@/lib/papers/paper";
import { isPreprintServer, kindOfVenue } from "../fielded/kinds";
import type { Reference } from "./reference";

/** What marks say; others, of data and pages of the web, leave it open. Patents and news are not read. */
const KINDS: Partial<Record<string, PaperKind>> = {
  J: "article",
  M: "book",
  G: "book",
  C: "conference",
  D: "thesis",
  R: "report",
  S: "report",
};
const MARK = /[[［]([JMCDRSGAZ]|EB|DB|CP)(?:\/(?:OL|CD|MT|DK))?[\]］]/;

export function gb7714(text: string): Reference | undefined {
  const [whole, mark] = MARK.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const at = text.indexOf(whole);
  const who = whoIn(text.slice(0, at).trim());
  const behind = text.slice(at + whole.length).trim();
  const isSure = who?.authors || /^(?:[.．。]|\/\/)/.test(behind);
  const place = isSure && placeIn(mark!, behind);
  return who && place ? { ...who, ...place } : undefined;
}

/** What parts sentences, but for the stop of an initial. */
const STOP = /[.．。] ?(?=\S)/g;
const COMMA = /[,，、;；] ?/;
const OTHERS = /^(?:等|et al\.?|and others)$/i;
/** "[美]", "(英)" in front of a name, "著" behind it. */
const AROUND_NAME = /^[[(（［〔]\p{Script=Han}{1,4}[\])）］〕] ?| ?(?:编著|主编|著|编|等著)$/gu;
const HAN_NAME = /^\p{Script=Han}{2,4}$|^\p{Script=Han}{1,8}(?:[·•・]\p{Script=Han}{1,8}){1,3}$/u;
const HAN_BODY =
  /^\p{Script=Han}{1,26}(?:社|部|局|署|厅|办公室|大学|学院|公司|集团|协会|学会|委员会|委|中心|研究院|研究所|组织|课题组|编写组|国务院)$/u;
const LATIN_INITIALS =
  /^(?:\p{Ll}{1,4} ){0,2}\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}?[\p{L}'’-]{1,30}){0,2} (?:\p{Lu}{1,4}|(?:\p{Lu}\.?[ -]?){1,4})$/u;
const LATIN_NAME =
  /^\p{Lu}[\p{L}'’-]{1,30}(?: (?:\p{Lu}\.?|\p{Ll}{1,4}|\p{Lu}[\p{L}'’-]{1,30})){1,3}$/u;
const LONGEST_TITLE = 400;

/** The title, and the names before the first full stop that ends some. */
function whoIn(text: string): { authors?: AuthorName[]; title: string } | undefined {
  let tried = 0;
  for (const { 0: stop, index } of text.matchAll(STOP)) {
    const title = text.slice(index + stop.length).trim();
    if (isNoTitle(title)) continue;
    if (++tried > MOST_STOPS || index > LONGEST_NAMES) return undefined;
    const authors = namesIn(text.slice(0, index));
    if (authors) return isTitle(title) ? { authors, title } : undefined;
  }
  return tried === 0 && isTitle(text) ? { title: text } : undefined;
}

const LONGEST_NAMES = 600;
/** Full stops that may be the one behind the names. */
const MOST_STOPS = 8;

function isTitle(text: string): boolean {
  return (
    /^["“《'‘]?[\p{Lu}\p{Lo}\p{N}]|^\p{Ll}{1,4}\p{Lu}/u.test(text) && text.length <= LONGEST_TITLE
  );
}

/** A comma, or another initial: the names go on. */
function isNoTitle(text: string): boolean {
  return /^[,，、]|^\p{Lu}[.．](?:[ ,]|\p{Lu})|^(?:et al|等)[.,，．。 ]/u.test(text);
}

function namesIn(text: string): AuthorName[] | undefined {
  const parts = text
    .replace(/(\p{Script=Han}) ?等$/u, "$1, 等")
    .split(COMMA)
    .map((part) => part.replace(AROUND_NAME, "").trim());
  const authors = parts.map((part, at) => authorOf(part, at === 0 && parts.length === 1));
  return authors.every((author) => author !== undefined) ? authors : undefined;
}

function authorOf(part: string, isAlone: boolean): AuthorName | undefined {
  if (OTHERS.test(part)) return { family: "et al." };
  if (HAN_BODY.test(part)) return { family: part };
  const hanName = part.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "");
  if (HAN_NAME.test(hanName)) return /[·•・]/.test(part) ? { family: part } : readName(hanName);
  const [, family, given] =
    /^(.{2,60}?) ((?:\p{Lu}{1,4}|(?:\p{Lu}\.?[ -]?){1,4}))$/u.exec(part) ?? [];
  if (LATIN_INITIALS.test(part) && family) return { family: asNamed(family), given };
  return LATIN_NAME.test(part) || (isAlone && /^\p{Lu}{2,8}$/u.test(part))
    ? readName(part)
    : undefined;
}

/** "VASWANI" as it is written elsewhere. */
function asNamed(family: string): string {
  if (/\p{Ll}/u.test(family)) return family;
  return family.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

/** When it was looked at, its DOI or address, its language. */
const TAIL = /[.．。,，]? ?(?:DOI ?[:：]|https?:\/\/|10\.\d{4,9}\/|CSTR ?[:：]).*$/iu;
const LOOKED_AT = /\[\d{4}[-./]\d{1,2}[-./]\d{1,2}\]/g;
/** [, what stands before, date, volume, issue, pages], to the end. */
const DATED =
  /^(.{0,400}?)(?<!\d)[(（]?((?:19|20)\d\d(?:-\d\d?(?:-\d\d?)?)?)[)）]?(?:[,，] ?([\w.-]{1,12}))?(?: ?[(（]([^()（）]{1,20})[)）])?(?:[:：] ?(\p{L}{0,4}\d[\w.+,\-–— ]{0,40}|arXiv:[\w./-]{4,20}))?$/u;
const ARXIV = /\barXiv[:：]? ?(?:preprint )?(?:arXiv[:：] ?)?[\w./-]{4,20}(?: ?\[[\w.-]{2,20}\])?/i;

function placeIn(mark: string, behind: string): Omit<Reference, "title"> | undefined {
  const tail = TAIL.exec(behind)?.[0] ?? "";
  const said = behind
    .slice(0, behind.length - tail.length)
    .replace(LOOKED_AT, "")
    .replace(/[\s.．。,，;；]{1,9}$/, "");
  const [, front, date, volume, issue, pages] = DATED.exec(said) ?? [];
  if (date === undefined) return undefined;
  const before = front!
    .replace(/^\/\/|^[.．。] ?(?:\/\/)?/, "")
    .replace(/[\s,，.．。]{1,9}$/, "")
    .trim();
  const facts = { date, volume, issue, pages, dois: [tail], arxivIds: [behind] };
  if (ARXIV.test(behind) || isPreprintServer(before)) {
    return { ...facts, volume: undefined, pages: undefined, kind: "preprint" };
  }
  const kind = KINDS[mark]!;
  if (mark === "J") return /\p{L}{2}/u.test(before) ? { ...facts, venue: before, kind } : undefined;
  const parts = before.split(/[.．。] ?(?=\D)/).map((part) => part.trim());
  if (mark === "C" || /^[.．。]? ?\/\//.test(front!)) {
    return { ...facts, ...collectionIn(parts, mark, /[,，] ?$/.test(front!)) };
  }
  return { ...facts, volume: undefined, issue: undefined, publisher: publisherIn(parts), kind };
}

/** Of proceedings or a book that has it: its editors are left out, its publisher stands before a comma. */
function collectionIn(parts: string[], mark: string, hasPublisher: boolean) {
  const publisher = hasPublisher && parts.length > 1 ? publisherIn(parts.splice(-1)) : undefined;
  const isEdited = parts.length > 1 && namesIn(parts[0]!) !== undefined;
  const venue = parts.slice(isEdited ? 1 : 0).join(". ") || undefined;
  const isMeeting = mark === "C" || kindOfVenue(venue ?? "") === "conference";
  return { venue, publisher, kind: isMeeting ? ("conference" as const) : ("chapter" as const) };
}

/** "科学出版社" of "北京: 科学出版社" */
function publisherIn(parts: string[]): string | undefined {
  return parts.at(-1)!.replace(/^[^:：]{1,60}[:：] ?/, "") || undefined;
}
