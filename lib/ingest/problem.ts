/** A problem found in a digest, as a value: where, which rule, what it means, what to do. */
export interface Problem {
  file: string;
  /** 1-based; absent when the whole file is meant. */
  line?: number;
  /** Stable id of the rule, such as "entry-cut-off". */
  rule: string;
  severity: "error" | "warning" | "info";
  /** One sentence for people: what is wrong, and what to do. */
  message: string;
  /** The start of the offending text, at most 80 characters. */
  excerpt?: string;
}
