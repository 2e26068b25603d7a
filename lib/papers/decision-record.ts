/** Decisions about papers as they are shown: on the page of decisions and by the API. */

/** Two papers that may be one, which no rule decides. */
export interface LikelyPair<Paper = { slug: string; title: string }> {
  papers: [Paper, Paper];
  /** 0 to 1. */
  score: number;
  /** Sentences for and against. */
  reasons: string[];
}

/** An entry that was decided about. */
export interface DecidedEntry {
  key: string;
  /** What its digest calls it or, where none has it any more, called it when it was decided about. */
  title?: string;
  /** The paper it is of now. */
  slug?: string;
}

export interface DecisionRecord {
  id: number;
  verdict: "same" | "different";
  /** ISO 8601 in UTC. */
  decidedAt: string;
  undoneAt?: string;
  entries: DecidedEntry[];
}
