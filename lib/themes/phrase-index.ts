/** Finds every occurrence of many phrases in one pass over a text. */
import { tokenize } from "@/lib/text/tokens";
import type { CutText } from "./cut-paper";
import type { Vocabulary } from "./vocabulary";
import { type WordForm, wordForm } from "./word-form";

export interface Occurrence {
  phrase: number;
  /** Index of the first token, and the number of tokens. */
  start: number;
  length: number;
}

interface PhraseWord {
  text: string;
  prefix: boolean;
}

/** Phrases are added first and answered by number; equal phrases share one. */
export class PhraseIndex {
  private readonly phrases: PhraseWord[][] = [];
  private readonly numbers = new Map<string, number>();
  private readonly byWord = new Map<string, number[]>();
  private readonly byPrefix = new Map<string, number[]>();
  /** Phrases whose first word a word matches, by the word's number. */
  private known: (readonly number[])[] = [];
  private vocabulary?: Vocabulary;

  /** The phrase's number; a phrase without a word is an error of the caller. */
  add(phrase: string): number {
    const words = phraseWords(phrase);
    const first = words[0];
    if (!first) throw new Error(`"${phrase}" has no words`);
    const key = words.map((word) => word.text + (word.prefix ? "*" : "")).join(" ");
    const existing = this.numbers.get(key);
    if (existing !== undefined) return existing;
    const number = this.phrases.push(words) - 1;
    this.numbers.set(key, number);
    const index = first.prefix ? this.byPrefix : this.byWord;
    index.set(first.text, [...(index.get(first.text) ?? []), number]);
    this.known = [];
    return number;
  }

  get size(): number {
    return this.phrases.length;
  }

  find({ words, vocabulary }: CutText): Occurrence[] {
    if (this.vocabulary !== vocabulary) this.known = [];
    this.vocabulary = vocabulary;
    const found: Occurrence[] = [];
    for (let start = 0; start < words.length; start++) {
      const phrases = this.known[words[start]!] ?? this.learn(words[start]!, vocabulary);
      for (let i = 0; i < phrases.length; i++) {
        const phrase = this.phrases[phrases[i]!]!;
        if (!fits(phrase, words, start, vocabulary)) continue;
        found.push({ phrase: phrases[i]!, start, length: phrase.length });
      }
    }
    return found;
  }

  private learn(word: number, vocabulary: Vocabulary): readonly number[] {
    const { singular, spelled } = wordForm(vocabulary.token(word));
    let phrases = this.byWord.get(singular) ?? NONE;
    for (let length = 1; length <= spelled.length; length++) {
      const more = this.byPrefix.get(spelled.slice(0, length));
      if (more) phrases = [...phrases, ...more];
    }
    this.known[word] = phrases;
    return phrases;
  }
}

/** That of nearly all words. */
const NONE: number[] = [];

/** Whether the words after the first, which fits, are those of the phrase. */
function fits(
  phrase: readonly PhraseWord[],
  words: readonly number[],
  start: number,
  vocabulary: Vocabulary,
): boolean {
  for (let i = 1; i < phrase.length; i++) {
    const word = words[start + i];
    if (word === undefined || !matches(phrase[i]!, wordForm(vocabulary.token(word)))) return false;
  }
  return true;
}

function matches(wanted: PhraseWord, { spelled, singular }: WordForm): boolean {
  return wanted.prefix ? spelled.startsWith(wanted.text) : singular === wanted.text;
}

/** A star belongs to the word it touches: "self organiz* system" has a prefix in the middle. */
function phraseWords(phrase: string): PhraseWord[] {
  return tokenize(phrase).map(({ text, end }) => {
    const prefix = phrase[end] === "*";
    return { text: prefix ? wordForm(text).spelled : wordForm(text).singular, prefix };
  });
}
