/** Where a paper lies, at the end of a reference: its address and identifiers. */

/** With the words that lead to it. */
const ADDRESS =
  / ?(?:Available (?:at|from):?(?: |$)|(?:Retrieved|Accessed) (?:\p{L}{3,9} \d{1,2}, \d{4}[,.]? ?)?(?:from:?)?(?: |$)|\(?(?=https?:|doi:|arXiv:\d(?!\S{0,20} \()))/iu;
const ARXIV = /\barxiv(?:\.org\/|:).{1,100}/i;
const REMARK_BEHIND =
  /\.? (?:Advance online publication|Manuscript (?:submitted|in preparation)[^.]{0,60}|\(Original work published \d{4}\)|Project MUSE|JSTOR|PDF|Kindle)\.?$/i;

/** Its own full stop may be left behind it, where the address is taken out. */
const STOPS = /(?<=[^\s.])\.?\s[\s.]*$/;

/** What is said before it, and the identifiers that are in it. */
export function partedFromAddress(text: string) {
  const address = ADDRESS.exec(text)?.index ?? text.length;
  return {
    what: text.slice(0, address).replace(STOPS, ".").replace(REMARK_BEHIND, "."),
    dois: [text.slice(address)],
    arxivIds: ARXIV.exec(text)?.slice(0, 1) ?? [],
  };
}
