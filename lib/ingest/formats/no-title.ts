/** Lines of notes and copied pages that stand beside titles, and are none without doubt. */
import { bylineIn, isActionLine } from "./scholar-lines";

const LONGEST = 300;
const WITH_INITIALS = /^(?:\p{Lu}\.[\s-]?){1,4}(?:\p{Ll}{1,5} ){0,2}\p{Lu}[\p{L}'’-]{1,40}$/u;
const IN_FULL = /^(?:\p{Lu}[\p{L}'’.-]{0,30} ){1,3}\p{Lu}[\p{L}'’-]{1,30}$/u;

/** "Alice Cooper, Bob Dylan", but "Neural Networks and Fuzzy Logic", too: it depends on what is above. */
export function mayBeNames(line: string): boolean {
  return line.length <= LONGEST && areNames(line, IN_FULL);
}

function areNames(line: string, name: RegExp): boolean {
  const names = line.split(/,? (?:and|&) |, ?/);
  return names.length > 1 && names.every((part) => name.test(part));
}

const YEAR_BEHIND = /,? \(?(?:1[5-9]|20)\d\d\)?\.?$/;
const NAMED_VENUE = /^(?:The )?(?:Journal of|Transactions (?:of|on)|Annals of) /;

/** "Phys. Rev. E, 2012": where a paper appeared, and when. */
function isVenueWithYear(line: string): boolean {
  const venue = line.replace(YEAR_BEHIND, "");
  if (venue === line) return false;
  const words = venue.split(" ");
  const shortened = words.filter((word) => /^\p{Lu}\p{L}{0,11}\.$/u.test(word)).length;
  const isShort = shortened > 1 && words.every((word) => /^\p{Lu}\p{L}{0,11}\.?$/u.test(word));
  return isShort || NAMED_VENUE.test(venue);
}

/** A line that is all names, all venue, or of a page of Google Scholar's results. */
export function isNoTitle(line: string): boolean {
  if (line.length > LONGEST) return false;
  const isOfScholar = isActionLine(line) || bylineIn(line)?.host !== undefined;
  return isOfScholar || areNames(line, WITH_INITIALS) || isVenueWithYear(line);
}
