/** The curated taxonomy and what matching it against a paper yields. */

export interface ThemeTerm {
  /** Words as written; matched on folded tokens, a trailing * matches any ending. */
  term: string;
  /** Contribution to the score when present; negative terms speak against the theme. */
  weight: number;
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
  /** As the texts write it: "LLM", "RoPE", "chain of thought". */
  label: string;
  /** Folded, stemmed: equal for spelling variants. Used as id after slugging. */
  id: string;
  score: number;
}
