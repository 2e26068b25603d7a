/** The curated taxonomy and what matching it against a paper yields. */

export interface ThemeTerm {
  /**
   * Words as written; matched on folded tokens in singular or plural, British or American; a
   * trailing * on a word matches any ending.
   */
  term: string;
  /** Contribution to the score when present; negative terms speak against the theme. */
  weight: number;
  /** An occurrence counts only with one of these at most `NEAR` words away in the same field. */
  near?: string[];
  /** The term counts only in papers that have one of these anywhere. */
  with?: string[];
  /** The term does not count in papers that have one of these anywhere. */
  unless?: string[];
}

export interface Theme {
  id: string;
  label: string;
  group: string;
  /** What a paper in the theme is about, for people: the rule that the terms try to follow. */
  definition: string;
  /** Score from which a paper is in the theme; the taxonomy's when absent. */
  threshold?: number;
  /** Papers without any of these are never in the theme. */
  requires?: string[];
  /** Phrases that look like a term and are not: nothing inside them counts. */
  ignore?: string[];
  terms: ThemeTerm[];
}

export interface Taxonomy {
  threshold: number;
  /** In the order they are shown. */
  groups: string[];
  themes: Theme[];
}

export interface ThemeEvidence {
  term: string;
  field: "title" | "abstract";
  /** Occurrences in the field. */
  count: number;
  /** The words around the first occurrence, as the paper has them. */
  excerpt: string;
}

export interface ThemeMatch {
  id: string;
  score: number;
  evidence: ThemeEvidence[];
}

export interface KeyPhrase {
  /** As the texts write it, the same everywhere: "LLM", "RoPE", "chain of thought". */
  label: string;
  score: number;
}
