/** What the identifiers of two entries say about their being one paper. */
import { doiIn } from "@/lib/papers/doi";
import { arxivIdIn, arxivIdOfDoi } from "@/lib/papers/identifiers";
import type { PaperFacts } from "@/lib/papers/paper";

type Identified = Pick<PaperFacts, "doi" | "arxivId">;

export interface Identifiers {
  /** Without the version, also where only arXiv's DOI of it is given. */
  arxiv?: string;
  /** Of the version of record. */
  doi?: string;
  /** Of a preprint server other than arXiv: says nothing against another DOI. */
  preprintDoi?: string;
}

/**
 * Registrants of preprints, by prefix: bioRxiv and medRxiv, SSRN, Research Square, ChemRxiv,
 * Preprints.org, PsyArXiv and others of OSF, TechRxiv, Authorea, Zenodo, EarthArXiv, HAL, figshare.
 */
const PREPRINT_DOI =
  /^10\.(?:1101|64898|2139|21203|26434|20944|31234|31219|31235|36227|22541|5281|31223|6084)\//;

export function identifiersOf({ arxivId, doi }: Identified): Identifiers {
  const arxiv = (arxivId && arxivIdIn(arxivId)) || (doi && arxivIdOfDoi(doi)) || undefined;
  const plain = doi ? (doiIn(doi) ?? doi.toLowerCase()) : undefined;
  if (!plain || arxivIdOfDoi(plain)) return { arxiv };
  return PREPRINT_DOI.test(plain) ? { arxiv, preprintDoi: plain } : { arxiv, doi: plain };
}

/**
 * "same", "different", or undefined where they have none of a kind. An arXiv id outweighs a DOI:
 * one preprint may be published twice.
 */
export function identifiersAgree(a: Identifiers, b: Identifiers): "same" | "different" | undefined {
  if (a.arxiv && b.arxiv) return a.arxiv === b.arxiv ? "same" : "different";
  if (a.doi && b.doi) return a.doi === b.doi ? "same" : "different";
  return a.preprintDoi && a.preprintDoi === b.preprintDoi ? "same" : undefined;
}

/** "arxiv:2305.19268", "doi:10.1000/x": each of an entry's identifiers as a key to meet by. */
export function identifierKeys(entry: Identified): string[] {
  const { arxiv, doi, preprintDoi } = identifiersOf(entry);
  const anyDoi = doi ?? preprintDoi;
  return [...(arxiv ? [`arxiv:${arxiv}`] : []), ...(anyDoi ? [`doi:${anyDoi}`] : [])];
}
