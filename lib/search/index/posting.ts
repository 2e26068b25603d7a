/**
 * What a posting says beside the doc, in 16 bits: how often the term stands in the title (2 bits)
 * and in the abstract (4), whether it stands in an author's name or the venue, and in which of its
 * forms (8).
 */
export const MOST_IN_TITLE = 3;
export const MOST_IN_ABSTRACT = 15;
/** Forms of one term that a posting can tell apart. */
export const FORMS_PER_TERM = 8;

const AUTHORS = 1 << 6;
const VENUE = 1 << 7;

/** The parts of a posting that stand for a column of the text; any bit of one says it is there. */
export const COLUMN_BITS = { title: 3, abstract: 15 << 2, authors: AUTHORS, venue: VENUE } as const;
export type TextColumn = keyof typeof COLUMN_BITS;

/** A posting whose term stands once more in a column. */
export function countedIn(payload: number, column: TextColumn): number {
  if (column === "title") return inTitle(payload) < MOST_IN_TITLE ? payload + 1 : payload;
  if (column === "abstract") return inAbstract(payload) < MOST_IN_ABSTRACT ? payload + 4 : payload;
  return payload | COLUMN_BITS[column];
}

/** A posting whose doc has one of the term's forms. */
export function withForm(payload: number, bit: number): number {
  return payload | (1 << (8 + bit));
}

export function inTitle(payload: number): number {
  return payload & 3;
}

export function inAbstract(payload: number): number {
  return (payload >> 2) & 15;
}

export function inAuthors(payload: number): boolean {
  return (payload & AUTHORS) !== 0;
}

export function inVenue(payload: number): boolean {
  return (payload & VENUE) !== 0;
}

export function formsOf(payload: number): number {
  return payload >> 8;
}
