/** The contract of a digest format: one file per format in `formats/`, one line in their list. */
import type { PaperDraft } from "@/lib/papers/paper";
import type { Problem } from "./problem";

/** What is known of a digest apart from its text (`seeds/digests.json`, command-line options). */
export interface DigestFacts {
  /** Used in problems and provenance, never to choose a parser. */
  file: string;
  /** ISO date of the capture; resolves dates without a year. Never today's date. */
  crawledOn?: string;
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
}

export interface DigestFormat {
  /** Stable id, stored with each digest and accepted by `--format`. */
  name: string;
  /** For people: "Hugging Face Papers, search results". */
  label: string;
  /** Site the format belongs to: "Hugging Face Papers", "AITopics". */
  site: string;
  /** Certainty from 0 (not this) to 1 that the text is in this format, from its content alone. */
  detect(text: string): number;
  parse(text: string, facts: DigestFacts): ParsedDigest;
}
