/**
 * The name of the journal or the proceedings in a reference written as one line, "Phys. Rev. D 76,
 * 013009 (2007)" or "Nature, vol. 401, pp. 130-131": what stands before volume, year or pages.
 */
export function venueOfReference(reference: string): string | undefined {
  const text = reference.replace(/\s+/g, " ").trim();
  const [name = ""] = text
    .replace(/^(?:published |appears |to appear )?in:? /i, "")
    .split(BEHIND_NAME);
  const venue = name.replace(/(?<![\s,;:([])[\s,;:([]+$/, "");
  return /\p{L}{2}/u.test(venue) ? venue : undefined;
}

/** A volume, a year, pages. An ordinal ("24th") or a year in front is part of a name. */
const BEHIND_NAME =
  /(?<![\s,;:(])[\s,;:(]+(?:vol(?:ume)?|no|number|issue|pp?|pages?)\b[\s.]*\d|(?<=[^\s,;:(])[\s,;:(]+\d+(?!\d|st\b|nd\b|rd\b|th\b)|(?<![\s,])[\s,]+[a-z]\d+(?=[\s,]*[(:]|,\s*\d)|(?<=[\p{L}.])\d+[:,(]|;/iu;

/** "Eur.Phys.J. C31 (2003) 17-29": of all forms, the one whose numbers cannot be anything else. */
const VOLUME_YEAR_PAGES =
  /^\D.{1,150}?[\s.]([A-Z]?\d{1,4}),? \((?:19|20)\d\d\),? (?:pp?\. ?)?([A-Z]?\d{1,6} ?(?:--?|–) ?[A-Z]?\d{1,6})\.?$/;
const LONGEST = 300;

/** Volume and pages of a reference, where they are sure. */
export function placeInJournal(reference: string): { volume?: string; pages?: string } {
  const text = reference.replace(/\s+/g, " ").trim();
  const [, volume, pages] = (text.length <= LONGEST && VOLUME_YEAR_PAGES.exec(text)) || [];
  return { volume, pages };
}
