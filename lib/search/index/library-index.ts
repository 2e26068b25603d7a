/**
 * The whole library in typed arrays: what a search reads. Papers are numbered 0, 1, 2 … from the
 * newest to the oldest; that number is called `doc` and is good for one version of the library.
 */
import type { LatentIndex } from "../latent/latent-index";
import type { FacetName } from "../selection";
import type { FacetDocs } from "./facet-docs";
import type { StringTable } from "./string-table";

export interface LibraryIndex {
  docs: number;
  /** `Paper.id` of each doc. */
  ids: Uint32Array;
  text: TextIndex;
  abbreviations: AbbreviationTable;
  latent: LatentIndex;
  facets: Record<FacetName, FacetColumn>;
  /** Bit i: the doc has HAS_FLAGS[i]. */
  has: Uint8Array;
  /** Place of each doc in the other orders, from 0. */
  places: { oldest: Uint32Array; discussed: Uint32Array; title: Uint32Array };
  map: MapPlaces;
}

/** Where each doc stands on the topic map. */
export interface MapPlaces {
  /** Index of the doc's point; `NO_POINT` for a doc that is not on the map. */
  points: Uint32Array;
  /** Coordinates from 0 to `MAP_SIDE`, y downwards. */
  x: Uint16Array;
  y: Uint16Array;
}

export const NO_POINT = 0xffff_ffff;
export const MAP_SIDE = 0xffff;

/** What the papers define: "LLM" as "large language model", and how many do. */
export interface AbbreviationTable {
  shorts: StringTable;
  longs: StringTable;
  papers: Uint32Array;
}

/** Which docs have which words, where and how often: an inverted index. */
export interface TextIndex {
  /** Normal forms of words (`lib/text`), sorted; one with many spellings stands there repeatedly. */
  terms: StringTable;
  /** Folded words as the texts have them, sorted. */
  forms: StringTable;
  /** The term of each form. */
  formTerms: Uint32Array;
  /** Which bit of a posting's forms (0 to 7) stands for the form. */
  formBits: Uint8Array;
  /** How many docs have the form. */
  formDocs: Uint32Array;
  /** The postings of term t are `starts[t]` to `starts[t + 1]`, docs ascending. */
  starts: Uint32Array;
  postings: Uint32Array;
  /** What `posting.ts` packs: where the term stands in the doc, and in which forms. */
  payloads: Uint16Array;
  /** Words of each doc, at most what the array holds. */
  titleLengths: Uint8Array;
  abstractLengths: Uint16Array;
  meanTitleLength: number;
  meanAbstractLength: number;
}

/**
 * The values that docs have in one facet, numbered from the one with the most docs: what is counted
 * most lies side by side in memory. Those with as many docs are in the order of their ids.
 */
export interface FacetColumn {
  ids: StringTable;
  labels: StringTable;
  /** The values in the order of their ids. */
  byId: Uint32Array;
  /** The values of doc d are `starts[d]` to `starts[d + 1]`. */
  starts: Uint32Array;
  values: Uint32Array;
  /** Docs of each value in the whole library. */
  totals: Uint32Array;
  /** The docs of each value; absent until they are asked for. */
  turned?: FacetDocs;
}
