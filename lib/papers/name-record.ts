/** Names of authors as they are asked about and decided on. */

/** A name that a paper has, and another one that may be the same person's. */
export interface LikelyName {
  names: [WrittenName, WrittenName];
  certainty: number;
  reason: string;
}

export interface WrittenName {
  /** Slug of the name as written. */
  id: string;
  name: string;
  papers: number;
}

export interface NameDecisionRecord {
  id: number;
  verdict: "same" | "different";
  /** ISO 8601 in UTC. */
  decidedAt: string;
  undoneAt?: string;
  /** Slugs of the names as written. */
  names: [string, string];
}
