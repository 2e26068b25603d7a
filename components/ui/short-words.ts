/** Letters of a word that tell it from others; the longest that people write have some forty-five. */
const MOST_OF_WORD = 60;

/** A sentence in which no word is longer than a line or two: what is typed may have no spaces. */
export function withShortWords(sentence: string): string {
  return sentence.replace(LONG_WORD, "$1…");
}

/** Quotation marks around a word stay. */
const LONG_WORD = new RegExp(`([^\\s“”]{${MOST_OF_WORD}})[^\\s“”]+`, "gu");
