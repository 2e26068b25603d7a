import type { SightingRecord } from "@/lib/papers/record";

/** "line 9" or "lines 9–10". */
export function lines({ firstLine, lastLine }: SightingRecord): string {
  return firstLine === lastLine ? `line ${firstLine}` : `lines ${firstLine}–${lastLine}`;
}
