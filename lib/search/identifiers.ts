/** The identifiers people paste: bare, with their scheme, or inside an address. */

const ARXIV = /(\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}|[a-z]+(?:-[a-z]+)?(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?/;
const ARXIV_DOI = /(?:10\.48550\/)?arxiv\./;
const ARXIV_ADDRESS =
  /(?:https?:\/\/)?(?:(?:www|export)\.)?(?:(?:alpha|ar)xiv\.org\/(?:abs|pdf|html)|huggingface\.co\/papers)\//;
const ADDRESS_REST = /(?:\.pdf)?\/?(?:[?#]\S*)?/;
const ANY_ARXIV = whole(
  `(?:arxiv:|${ARXIV_DOI.source})?${ARXIV.source}|${ARXIV_ADDRESS.source}${ARXIV.source}${ADDRESS_REST.source}`,
);
/** Round brackets come in pairs, as in 10.1016/0004-3702(94)00052-x. */
const DOI = /(10\.\d{4,9}\/(?:[-./:\w]|\([-./:\w]*\))*(?<=[a-z0-9)]))/;
const ANY_DOI = whole(`(?:(?:https?:\\/\\/)?(?:dx\\.)?doi\\.org\\/|doi:)?${DOI.source}`);

/** The arXiv id in lower case and without its version; undefined when the text is something else. */
export function arxivIdOf(text: string): string | undefined {
  const [, bare, inAddress] = ANY_ARXIV.exec(text) ?? [];
  return (bare ?? inAddress)?.toLowerCase();
}

/** The DOI in lower case, in which all its spellings are one; undefined when the text is none. */
export function doiOf(text: string): string | undefined {
  return ANY_DOI.exec(text)?.[1]?.toLowerCase();
}

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, "i");
}
