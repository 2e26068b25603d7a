import type { ParsedDigest } from "@/lib/ingest/format";
import { displayName } from "@/lib/papers/names";

/** Problems as "line rule". */
export function problemsOf({ problems }: Pick<ParsedDigest, "problems">): string[] {
  return problems.map(({ line, rule }) => `${line ?? "file"} ${rule}`);
}

/** Display names of the authors of each paper. */
export function authorsOf({ drafts }: Pick<ParsedDigest, "drafts">): string[][] {
  return drafts.map(({ authors }) => authors.map(displayName));
}
