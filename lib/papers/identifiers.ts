/** Identifiers of papers, found in texts and addresses and written the one way they are compared in. */

/**
 * New scheme "0704.0001" since April 2007, of five digits "2305.19268" since 2015: spreadsheets
 * that took them for numbers leave "1508.0632" of 1508.06320. Old scheme "cs/0112017" or
 * "math.AG/0601001".
 */
const ARXIV_ID =
  /(?<![\w.])((?:0[7-9]|1[0-4])\d\d\.\d{4}|(?:1[5-9]|[2-9]\d)\d\d\.\d{5}|[a-z][a-z-]{1,15}(?:\.[a-z]{2})?\/\d{7})(?:v\d{1,3})?(?![\d/]|\.\d)/i;

/** What an arXiv id stands behind where it is not alone. */
const ARXIV_PLACE =
  /(?:arxiv(?:\.org)?\s*[:/]\s*(?:(?:abs|pdf|html)\/)?|huggingface\.co\/papers\/|10\.48550\/arxiv\.|alphaxiv\.org\/abs\/)/i;

/**
 * The arXiv id that a text is or names ("2305.19268v2", "arXiv:cs/0112017", an address of arXiv or
 * of a Hugging Face paper page, a DOI of arXiv), without its version. A number that merely looks
 * like one, in the midst of other text, is none.
 */
export function arxivIdIn(text: string): string | undefined {
  const alone = ARXIV_ID.exec(text.trim());
  if (alone && alone[0] === text.trim()) return inOneWay(alone[1]!);
  const place = ARXIV_PLACE.exec(text);
  if (!place) return undefined;
  const behind = text.slice(place.index + place[0].length);
  const found = ARXIV_ID.exec(behind);
  return found?.index === 0 ? inOneWay(found[1]!) : undefined;
}

/** Classes of the old scheme were dropped by arXiv itself: "math.AG/0601001" is "math/0601001". */
function inOneWay(id: string): string {
  return id.toLowerCase().replace(/\.[a-z]{2}\//, "/");
}

/** Month from which on arXiv's numbers have five digits; until then four. */
const FIVE_DIGITS_SINCE = 1501;

/**
 * The arXiv id of a text that a program may have taken for a number: 1402.2880 became "1402.288",
 * 0704.2852 "704.2852" and 1701.01329 "1701.0132899999999". The scheme says how many digits there were.
 */
export function arxivIdFromNumber(text: string): string | undefined {
  const [, month, digits] = /^(\d{3,4})\.(\d{1,14})$/.exec(text.trim()) ?? [];
  if (month === undefined || (digits!.length === 5 && month.length === 4)) return arxivIdIn(text);
  const places = Number(month) >= FIVE_DIGITS_SINCE ? 5 : 4;
  return arxivIdIn(
    Number(text)
      .toFixed(places)
      .padStart(5 + places, "0"),
  );
}

/** The arXiv id of one of arXiv's own DOIs, 10.48550/arXiv.2305.19268. */
export function arxivIdOfDoi(doi: string): string | undefined {
  return /^10\.48550\/arxiv\./i.test(doi) ? arxivIdIn(doi) : undefined;
}
