import { counted, number } from "@/components/ui/count";
import { quoted } from "@/components/ui/quoted";
import type { MatchGroup } from "@/lib/search/selection";

/** "12 with all words": in a line with the others. */
export function groupInShort(match: MatchGroup, count: number): string {
  return `${number(count)} ${{ all: "with all words", some: "with some", meaning: "by meaning" }[match]}`;
}

/** "34 papers with some of the words, none with all": as a heading. */
export function groupName(
  match: MatchGroup,
  counts: Record<MatchGroup, number>,
  { q, only }: { q: string; only?: MatchGroup },
): string {
  const papers = counted(counts[match], "paper");
  if (match === "meaning") return `${papers} by meaning alone`;
  if (match === "some") {
    // Of groups that were not asked for there is no count.
    const none = only === undefined && counts.all === 0;
    return `${papers} with some of the words${none ? ", none with all" : ""}`;
  }
  return isOneThing(q) ? `${papers} with ${quoted(q)}` : `${papers} with all the words`;
}

/** One word or one phrase. */
export function isOneThing(q: string): boolean {
  return /^("[^"]*"|[^\s"]+)$/.test(q);
}
