/** What stands behind a title in lists that people write: authors, venue and date, in free form. */

export interface ListedFacts {
  authors?: string;
  venue?: string;
  date?: string;
}

const DATE = /(?<![\d./-])((?:19|20)\d\d)(?:[-/.](\d\d)(?:[-/.](\d\d))?)?(?!\d|[./-]\d)/g;
/** What parts authors from venue; a full stop only behind a word, for initials have one too. */
const SEPARATOR = /(?:^|[.,;] )[Ii]n:? (?=\p{Lu})|\s[-–—·|]\s|[,;([|]\s*|(?<=\p{Ll}{2})\.\s+/gu;
const DOT = /\s·\s/g;
const EDGES = /^[\s\-–—·|,;:.()[\]"“”]+|(?<![\s\-–—·|,;:(['’"“”])[\s\-–—·|,;:(['’"“”]+$/gu;

/** "A. Author and B. Author, NeurIPS 2023", "Authors · Venue · 2023-05-30", "(ICLR 2024)". */
export function factsIn(text: string): ListedFacts {
  const plain = text.replace(/[*_`]+/g, "").replace(/\s+/g, " ");
  const found = [...plain.matchAll(DATE)].at(-1);
  if (!found) return { authors: namesIn(plain) };
  const date = found.slice(1).filter(Boolean).join("-");
  const before = plain.slice(0, found.index).replace(EDGES, "");
  const cut = [...before.matchAll(before.includes(" · ") ? DOT : SEPARATOR)].at(-1);
  const last = (cut ? before.slice(cut.index + cut[0].length) : before).replace(EDGES, "");
  if (!isVenue(last) && namesIn(before) !== undefined) return { authors: namesIn(before), date };
  const venue = SENTENCE.test(last) ? last.slice(0, -1) : last;
  return {
    authors: cut && namesIn(before.slice(0, cut.index)),
    venue: /\p{L}{2}/u.test(venue) && venue.length <= 120 ? venue : undefined,
    date,
  };
}

/** "Nature." ends a sentence, "J. Phys." is short all through. */
const SENTENCE = /^[^.]*\.$/;

const NAME =
  /^(?:et al\.?|(?:(?:\p{Lu}|\p{Lo})[^\s\d:?!/]*|v[ao]n|de[lnr]?|della|di|da|la|le|ter?n?)(?: |$))+$/u;

/** Not the one of "et al." or "Jr."; behind a capital it is an initial's. */
const FULL_STOP = /(?<=\p{Ll})(?<!\b(?:al|[JjSs]r))\.$/u;

/** The text, if all of it reads as names; one word alone is none. */
export function namesIn(text: string): string | undefined {
  const said = text.replace(EDGES, "").replace(/^(?:by|authors?:)\s+/i, "");
  const list = said.replace(FULL_STOP, "");
  const parts = list.split(/[,;&]|\band\b|(?= et al\b)/).map((part) => part.trim());
  const names = parts.filter((part) => part !== "");
  const areNames = names.every((part) => part.length <= 50 && NAME.test(part));
  return areNames && /\S\s+\S|\p{Lo}{2}/u.test(list) ? list : undefined;
}

const ACRONYM = /\p{Lu}{2}/u;
const VENUE_WORD =
  /\b(?:arxiv|preprint|proceedings|conference|symposium|workshop|journal|transactions|letters|review|reports?|nature|science|press|university|annals|bulletin|magazine|advances|learning|intelligence|computing|computation|systems|research|physics|linguistics)\b/i;

/** A venue rather than the last of the names: an acronym, one word, or words that venues have. */
function isVenue(text: string): boolean {
  if (/\bet al\.?$|\band\b|&/.test(text)) return false;
  const withoutInitials = text.replace(/(?<!\p{L})\p{Lu}{2}(?!\p{L})/gu, "");
  return !text.includes(" ") || ACRONYM.test(withoutInitials) || VENUE_WORD.test(text);
}
