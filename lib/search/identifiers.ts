/** The identifiers people paste: bare, with their scheme, or inside an address. */
import { doiIn } from "@/lib/papers/doi";

const ARXIV = /(\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}|[a-z]+(?:-[a-z]+)?(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?/;
const ARXIV_DOI = /(?:10\.48550\/)?arxiv\./;
const ARXIV_ADDRESS =
  /(?:https?:\/\/)?(?:(?:www|export)\.)?(?:(?:alpha|ar)xiv\.org\/(?:abs|pdf|html)|huggingface\.co\/papers)\//;
const ADDRESS_REST = /(?:\.pdf)?\/?(?:[?#]\S*)?/;
const ANY_ARXIV = whole(
  `(?:arxiv:|${ARXIV_DOI.source})?${ARXIV.source}|${ARXIV_ADDRESS.source}${ARXIV.source}${ADDRESS_REST.source}`,
);
const ANY_DOI = whole(
  "(?:(?:https?:\\/\\/)?(?:(?:dx|www)\\.)?doi\\.org\\/|doi:)*10\\.\\d{4,9}(?:\\/|%2f)\\S+",
);

/** The arXiv id in lower case and without its version; undefined when the text is something else. */
export function arxivIdOf(text: string): string | undefined {
  const [, bare, inAddress] = ANY_ARXIV.exec(text) ?? [];
  return (bare ?? inAddress)?.toLowerCase();
}

/** The DOI in lower case, in which all its spellings are one; undefined when the text is none. */
export function doiOf(text: string): string | undefined {
  const doi = ANY_DOI.test(text) ? doiIn(text) : undefined;
  return doi !== undefined && hasPairedBrackets(doi) ? doi : undefined;
}

/** A round bracket that is alone is one of the query. */
function hasPairedBrackets(doi: string): boolean {
  return doi.split("(").length === doi.split(")").length;
}

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, "i");
}
