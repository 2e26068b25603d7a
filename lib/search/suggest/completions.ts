/** What the typed words may become: words that follow them in titles, and phrases they begin. */
import { isStopWord } from "@/lib/text/stop-words";
import { findBeginning, findText, textAt } from "../index/string-table";
import { findLabels, foldedWords, labelsHaving } from "./find-labels";
import { correctedWord } from "./find-similar";
import { hasLabel } from "./label-set";
import type { LabelIndex, SuggestionIndex } from "./suggestion-index";

interface Completion {
  text: string;
  /** Papers behind it, or titles with its words. */
  weight: number;
}

/**
 * At most `limit` texts to stand in the place of the typed words, those with the most papers first.
 * Words that no title has are taken for the nearest that one has. The longest end that the library
 * can complete is completed; what is before it stays.
 */
export function completions(index: SuggestionIndex, typed: string[], limit: number): string[] {
  const words = typed.map((word, i) => corrected(index, word, i === typed.length - 1));
  for (let start = 0; start < words.length; start++) {
    const before = words.slice(0, start);
    const found = completionsOf(index, words.slice(start), limit).map((text) =>
      [...before, text].join(" "),
    );
    const texts = new Set(found);
    texts.delete(typed.join(" "));
    if (texts.size > 0) return [...texts].slice(0, limit);
  }
  return [];
}

/** A word that titles do not have may still be a name. */
function corrected(index: SuggestionIndex, word: string, unfinished: boolean): string {
  const [from, to] = (unfinished ? findBeginning : findText)(index.author.words, word);
  return to > from ? word : correctedWord(index.paper, word, unfinished);
}

/** More than `limit` of them, and some twice, so that some can be left out. */
function completionsOf(index: SuggestionIndex, words: string[], limit: number): string[] {
  return [
    ...phrases(index.theme, words, limit),
    ...phrases(index.keyword, words, limit),
    ...nextWords(index.paper, words, limit),
  ]
    .sort((a, b) => b.weight - a.weight)
    .map(({ text }) => text);
}

/** Labels that begin with the words. */
function phrases(index: LabelIndex, words: string[], limit: number): Completion[] {
  return findLabels(index, words, limit).flatMap((label) => {
    const text = foldedWords(textAt(index.labels, label)).join(" ");
    return text.startsWith(words.join(" ")) ? [{ text, weight: index.weights[label]! }] : [];
  });
}

/** The unfinished last word, finished in the ways that most titles with the other words have it. */
function nextWords(index: LabelIndex, words: string[], limit: number): Completion[] {
  const others = words.slice(0, -1);
  const [from, to] = findBeginning(index.words, words.at(-1)!);
  const together = others.length > 0 ? labelsHaving(index, others, false) : undefined;
  const best: { word: number; weight: number }[] = [];
  for (let word = from; word < to; word++) {
    const { starts, postings } = index;
    let weight = starts[word + 1]! - starts[word]!;
    if (weight <= (best[limit - 1]?.weight ?? 0)) continue;
    if (together) {
      weight = 0;
      for (let i = starts[word]!; i < starts[word + 1]!; i++) {
        if (hasLabel(together, postings[i]!)) weight++;
      }
    }
    if (weight <= (best[limit - 1]?.weight ?? 0) || isStopWord(textAt(index.words, word))) continue;
    best.push({ word, weight });
    best.sort((a, b) => b.weight - a.weight);
    best.length = Math.min(best.length, limit);
  }
  return best.map(({ word, weight }) => ({
    text: [...others, textAt(index.words, word)].join(" "),
    weight,
  }));
}
