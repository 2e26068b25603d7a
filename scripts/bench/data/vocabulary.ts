/** The words of the seed papers, as often as they stand there: the head of the vocabulary. */
import { isGenericStem, isStopWord } from "@/lib/text/stop-words";
import { stem, tokenize } from "@/lib/text/tokens";
import { WeightedChoice } from "./random";

export interface Vocabulary {
  /** Every word, by its frequency. */
  all: WeightedChoice<string>;
  /** Words that can name a subject, the most frequent first. */
  telling: string[];
}

export function vocabularyOf(texts: Iterable<string>): Vocabulary {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const { text: word } of tokenize(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const words = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return {
    all: new WeightedChoice(
      words.map(([word]) => word),
      words.map(([, count]) => count),
    ),
    telling: words.map(([word]) => word).filter(isTelling),
  };
}

function isTelling(word: string): boolean {
  return /^[a-z]{4,}$/.test(word) && !isStopWord(word) && !isGenericStem(stem(word));
}
