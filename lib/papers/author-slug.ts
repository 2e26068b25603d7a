/** The slug of an author: one for each name that is written in other letters. */
import { displayName } from "./names";
import type { AuthorName } from "./paper";
import { shortHash, slugify } from "./slug";

/**
 * "Neel Nanda" → "neel-nanda". What plain letters do not tell — accents, other scripts, capitals in
 * unusual places, a family name of several words — makes a short hash behind them, so that "Müller"
 * and "Muller" are two authors, who may be asked about. Points, hyphens, apostrophes and spaces make
 * no difference.
 */
export function authorSlug(author: AuthorName): string {
  const slug = slugify(displayName(author));
  return isPlain(author) ? slug : `${slug}-${shortHash(lettersOf(author))}`;
}

/** From which slug to which (exclusive) those are that begin like this one and end in a hash. */
export function slugsBeyond(slug: string): [from: string, to: string] {
  return [`${slug}-0`, `${slug}-2`];
}

/** The letters of a name in their case, and which of them are the family name's. */
export function lettersOf({ family, given = "" }: AuthorName): string {
  return [family, given].map(letters).join("\n");
}

function letters(text: string): string {
  if (ASCII.test(text)) return text.replace(/[^A-Za-z0-9]+/g, " ").trim();
  return text
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}

const ASCII = /^\p{ASCII}*$/u;
/** A slug holds no more than 80. */
const LONGEST = 80;
/** "Berg", "van der Berg", "O'Neil" */
const FAMILY = /^(?:[a-z]+ )*[A-Z]\S*$/;
/** "MacDonald", "BERG", "SP" */
const ODD_CAPITALS = /[a-z][A-Z]|[A-Z]{2}/;
/** "hooks", "Jae-hyuk" */
const SMALL_BEGINNING = /(?:^|[ -])[^A-Z]/;

/** Whether the name can be told from the letters of its slug. */
function isPlain(author: AuthorName): boolean {
  const [family, given] = [straight(author.family), straight(author.given ?? "")];
  const name = `${given} ${family}`;
  if (!ASCII.test(name) || name.length > LONGEST || ODD_CAPITALS.test(name)) return false;
  return FAMILY.test(family) && (given === "" || !SMALL_BEGINNING.test(given));
}

function straight(text: string): string {
  return ASCII.test(text) ? text : text.replace(/[’‘ʼ]/g, "'").replace(/[‐-–]/g, "-");
}
