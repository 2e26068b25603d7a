/** A paper with everything the library knows of it: the paper page's and the API's record. */
import type { ThemeEvidence } from "@/lib/themes/theme";
import type { DatePrecision, PaperField, PaperKind } from "./paper";

export interface SightingRecord {
  /** Of the digest's page. */
  digestId: number;
  /** File name of the digest. */
  digest: string;
  /** Name of the digest's format. */
  format: string;
  site: string;
  topic?: string;
  crawledOn?: string;
  firstLine: number;
  lastLine: number;
  /** Where several entries share a line: offsets of the entry in it, end exclusive. */
  span?: { start: number; end: number };
  /** Whether the lines can be shown: very large digests are not kept. */
  hasText: boolean;
  /** What decisions know the entry by: lib/ingest/entry-key. */
  key: string;
  /** The paper's fields this sighting supplied. */
  fields: PaperField[];
}

/** Which sightings a field's value came from, by which rule, and what the others said. */
export interface FieldProvenance {
  field: PaperField;
  /** One short sentence: why this value was chosen. */
  rule: string;
  /** Indices into the record's sightings that say exactly this. */
  supplied: number[];
  /** Differing statements, as shown text. */
  others: { sighting: number; value: string }[];
}

export interface PaperRecord {
  slug: string;
  title: string;
  abstract?: string;
  /** Title and abstract exactly as the digest they were taken from has them. */
  rawTitle: string;
  rawAbstract?: string;
  /** Display names in order: "Jae Hyuk Sung". */
  authors: string[];
  /** Of the authors, whatever name the paper has of them: what the author filter takes. */
  authorIds: string[];
  authorCount: number;
  venue?: string;
  publishedOn?: string;
  publishedOnPrecision?: DatePrecision;
  arxivId?: string;
  doi?: string;
  url?: string;
  codeUrls: string[];
  comments?: number;
  upvotes?: number;
  /** As the digests state them. */
  statedKeywords: string[];
  kind?: PaperKind;
  volume?: string;
  issue?: string;
  pages?: string;
  publisher?: string;
  language?: string;
  themes: { id: string; label: string; group: string; score: number; evidence: ThemeEvidence[] }[];
  keywords: { id: string; label: string; score: number }[];
  sightings: SightingRecord[];
  provenance: FieldProvenance[];
  links: { label: string; href: string }[];
  /** Position on the map in the unit square, and the region it lies in. */
  place?: { index: number; x: number; y: number; region?: string };
}
