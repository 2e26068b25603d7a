/**
 * The name of the journal or the proceedings in a reference written as one line, "Phys. Rev. D 76,
 * 013009 (2007)" or "Nature, vol. 401, pp. 130-131": what stands before volume, year or pages.
 */
export function venueOfReference(reference: string): string | undefined {
  const text = reference.replace(/\s+/g, " ").trim();
  const [name = ""] = text
    .replace(/^(?:published |appears |to appear )?in:? /i, "")
    .split(BEHIND_NAME);
  const venue = name.replace(/[\s,;:([]+$/, "");
  return /\p{L}{2}/u.test(venue) ? venue : undefined;
}

/** A volume, a year, pages. An ordinal ("24th") or a year in front is part of a name. */
const BEHIND_NAME =
  /[\s,;:(]+(?:vol(?:ume)?|no|number|issue|pp?|pages?)\b[\s.]*\d|(?<=\S)[\s,;:(]+\d+(?!\d|st\b|nd\b|rd\b|th\b)|[\s,]+[a-z]\d+(?=[\s,]*[(:]|,\s*\d)|(?<=[\p{L}.])\d+[:,(]|;/iu;
