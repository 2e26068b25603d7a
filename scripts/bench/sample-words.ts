/** Words of a sample by how many of its papers have them. */
import type { LoadablePaper } from "@/lib/db/store/load-papers";
import { isStopWord } from "@/lib/text/stop-words";
import { tokenize } from "@/lib/text/tokens";

export interface SampleWords {
  /** In one paper of the sample. */
  rare: string[];
  /** In up to half a percent, up to four, up to thirty. */
  uncommon: string[];
  common: string[];
  frequent: string[];
  /** The words with most papers, the first first, stop words aside. */
  most: string[];
  /** First two letters of words, the most frequent first. */
  beginnings: string[];
}

export function sampleWords(sample: readonly LoadablePaper[]): SampleWords {
  const papers = new Map<string, number>();
  for (const { title, abstract = "" } of sample) {
    const words = new Set(tokenize(`${title}\n${abstract}`).map(({ text }) => text));
    for (const word of words) if (/^\p{L}{3,}$/u.test(word)) count(papers, word);
  }
  const beginnings = new Map<string, number>();
  for (const word of papers.keys()) count(beginnings, word.slice(0, 2));
  const byFrequency = (counts: Map<string, number>) =>
    [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const telling = byFrequency(papers).filter(([word]) => !isStopWord(word));
  const between = (above: number, upTo: number) =>
    telling
      .filter(([, n]) => n > above * sample.length && n <= upTo * sample.length)
      .map(([word]) => word);
  return {
    rare: telling.filter(([, n]) => n === 1).map(([word]) => word),
    uncommon: between(1 / sample.length, 0.005),
    common: between(0.005, 0.04),
    frequent: between(0.04, 0.3),
    most: telling.map(([word]) => word),
    beginnings: byFrequency(beginnings).map(([letters]) => letters),
  };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
