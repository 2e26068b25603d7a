/** The contract of a digest format: one file per format in `formats/`, one line in their list. */
import type { PaperDraft } from "@/lib/papers/paper";
import type { Problem } from "./problem";

/** What is known of a digest apart from its text (`seeds/digests.json`, command-line options). */
export interface DigestFacts {
  /** Used in problems and provenance, never to choose a parser. */
  file: string;
  /** ISO date of the capture; resolves dates without a year. Never today's date. */
  crawledOn?: string;
  /** Number of the text's first line in its digest, where the text is a piece of it; else 1. */
  firstLine?: number;
}

export interface ParsedDigest {
  drafts: PaperDraft[];
  problems: Problem[];
  /**
   * 1-based lines of page furniture: headers, buttons, the page's own date. With the lines of the
   * drafts and of the problems they make up every non-blank line of the digest.
   */
  furniture: number[];
  /** What the page says of itself: the concept of an AITopics page, a search query. */
  topic?: string;
  /** How many results the page says there are: 1204 of "1,204 results". */
  claimed?: number;
}

/** Reads a digest of any size piece by piece; one reader for each digest, for it may remember. */
export interface PieceReader {
  /** Called with each line of the digest in order: whether an entry begins there, so that a piece may. */
  beginsEntry(line: string): boolean;
  /** `facts.firstLine` tells where the piece lies; lines are numbered as in the digest. */
  parse(piece: string, facts: DigestFacts): ParsedDigest;
}

export interface DigestFormat {
  /** Stable id, stored with each digest and accepted by `--format`. */
  name: string;
  /** For people: "Hugging Face Papers, search results". */
  label: string;
  /** Site the format belongs to: "Hugging Face Papers", "AITopics". */
  site: string;
  /**
   * Certainty from 0 (not this) to 1 that the text is in this format, from its content alone. Of a
   * large digest, the text is its beginning (64 Ki characters), cut anywhere.
   */
  detect(text: string): number;
  /** The whole digest. Never throws. */
  parse(text: string, facts: DigestFacts): ParsedDigest;
  /** Where digests of the format may be larger than memory: how they are read in pieces. */
  pieces?(): PieceReader;
}
