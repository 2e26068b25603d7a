/** What the typed words may become: words that follow them in titles, and phrases they begin. */
import { isStopWord } from "@/lib/text/stop-words";
import { textAt } from "../index/string-table";
import { foldedWords, labelsBeginning } from "./find-labels";
import { correctedWord } from "./find-similar";
import { alternatives, counterAmong, labelsHaving, labelsOf, wordsAsTyped } from "./label-lists";
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
    if (found.length > 0) return [...texts].slice(0, limit);
  }
  return [];
}

/** A word that titles do not have may still be a name. */
function corrected(index: SuggestionIndex, word: string, unfinished: boolean): string {
  const [from, to] = wordsAsTyped(index.author, word, unfinished);
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
  return labelsBeginning(index, words, limit).map((label) => ({
    text: foldedWords(textAt(index.labels, label)).join(" "),
    weight: index.weights[label]!,
  }));
}

/** The unfinished last word, finished in the ways that most titles with the other words have it. */
function nextWords(index: LabelIndex, words: string[], limit: number): Completion[] {
  const others = words.slice(0, -1);
  const countTitles = titleCounter(index, others);
  const best: { word: number; text: string; weight: number }[] = [];
  const [from, to] = wordsAsTyped(index, words.at(-1)!, true);
  for (let word = from; word < to; word++) {
    const least = best[limit - 1]?.weight ?? 0;
    if (labelsOf(index, [word, word + 1]).length <= least) continue;
    const weight = countTitles(word);
    if (weight <= least) continue;
    const text = textAt(index.words, word);
    if (isStopWord(text)) continue;
    best.push({ word, text, weight });
    best.sort((a, b) => b.weight - a.weight);
    best.length = Math.min(best.length, limit);
  }
  return best.map(({ text, weight }) => ({ text: [...others, text].join(" "), weight }));
}

/** Counts the titles that have a word and all the others. */
function titleCounter(index: LabelIndex, others: string[]): (word: number) => number {
  if (others.length === 0) return (word) => labelsOf(index, [word, word + 1]).length;
  const whole = others.map((other) => alternatives(index, [wordsAsTyped(index, other, false)]));
  return counterAmong(index, labelsHaving(index, whole));
}
