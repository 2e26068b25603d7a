import { doiAddress } from "@/lib/papers/doi";
import type { CitedPaper } from "./format";

/** Where a paper is best found: by its DOI, on arXiv, else at the address that a source gives. */
export function paperAddress(
  paper: Pick<CitedPaper, "doi" | "arxivId" | "url">,
): string | undefined {
  const { doi, arxivId, url } = paper;
  if (doi) return doiAddress(doi);
  if (arxivId) return `https://arxiv.org/abs/${arxivId}`;
  return url?.replace(/[<>\s]/g, encodeURIComponent);
}
