/** The lines of a page of results of Google Scholar, copied as text. */

/** "PW Anderson - Science, 1972 - science.org": names, where and when, who has the file. */
export interface Byline {
  authors: string;
  venue?: string;
  year: string;
  host?: string;
}

const LONGEST = 600;

/** "A Vaswani", "JH Holland", "L van der Maaten": initials without full stops, then the family. */
const NAME = /^\p{Lu}{1,4}(?:-\p{Lu}{1,2})?(?: (?:\p{Ll}{1,5} ){0,2}\p{Lu}[^\s,]{0,40}){1,3}$/u;
/** Names that the page cut off. */
const MORE = /\s?(?:…|\.{3})$/;
const YEAR = /(?:^|, )((?:1[5-9]|20)\d\d)$/;

/** Undefined for what is not written as Scholar writes it throughout. */
export function bylineIn(line: string): Byline | undefined {
  if (line.length > LONGEST) return undefined;
  const [said = "", place = "", host, ...others] = line.split(/\s-\s/);
  const year = YEAR.exec(place)?.[1];
  if (!year || others.length > 0) return undefined;
  const names = said.replace(MORE, "").split(/,\s?/);
  if (!names.every((name) => NAME.test(name))) return undefined;
  const venue = place.slice(0, -year.length).replace(/,\s?$/, "") || undefined;
  return { authors: said.replace(MORE, ", …"), venue, year, host };
}

const ACTION =
  /^(?:[☆★\s·]|Saved?\b|Cite\b|Cited by \d{1,9}|Related articles|All \d{1,5} versions|View as HTML|Library Search|Web of Science: \d{1,9}|More\b|Fewer\b|Cached\b|Create alert|Previous\b|Next\b|Help\b|Privacy|Terms)+$/;

/** "Save Cite Cited by 98765 Related articles All 62 versions" */
export function isActionLine(line: string): boolean {
  return line.length <= LONGEST && ACTION.test(line);
}
