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
  if (!isOneThing(q)) return `${papers} with all the words`;
  return `${papers} with ${quoted(q)}${isPlainWord(q) ? " in any form" : ""}`;
}

/** One word or one phrase. */
export function isOneThing(q: string): boolean {
  return /^("[^"]*"|[^\s"]+)$/.test(q);
}

/** Not as a phrase, a field or a beginning, which ask for something exact. */
function isPlainWord(q: string): boolean {
  return /^\p{L}[\p{L}\p{M}'’-]*$/u.test(q);
}
