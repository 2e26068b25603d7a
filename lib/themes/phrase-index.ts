/** Finds every occurrence of many phrases in one pass over a text. */
import { type Token, tokenize } from "@/lib/text/tokens";
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

interface KnownToken {
  form: WordForm;
  /** Phrases whose first word the token matches. */
  phrases: number[];
}

const MEMORY = 100_000;

/** Phrases are added first and answered by number; equal phrases share one. */
export class PhraseIndex {
  private readonly phrases: PhraseWord[][] = [];
  private readonly numbers = new Map<string, number>();
  private readonly byWord = new Map<string, number[]>();
  private readonly byPrefix = new Map<string, number[]>();
  private readonly known = new Map<string, KnownToken>();

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
    this.known.clear();
    return number;
  }

  get size(): number {
    return this.phrases.length;
  }

  find(tokens: Token[]): Occurrence[] {
    const known = tokens.map((token) => this.know(token.text));
    const found: Occurrence[] = [];
    for (let start = 0; start < known.length; start++) {
      for (const phrase of known[start]!.phrases) {
        const words = this.phrases[phrase]!;
        const fits = words.every((word, offset) => {
          const form = known[start + offset]?.form;
          return form !== undefined && matches(word, form);
        });
        if (fits) found.push({ phrase, start, length: words.length });
      }
    }
    return found;
  }

  private know(token: string): KnownToken {
    const existing = this.known.get(token);
    if (existing) return existing;
    const form = wordForm(token);
    const phrases = [...(this.byWord.get(form.singular) ?? [])];
    for (let length = 1; length <= form.spelled.length; length++) {
      phrases.push(...(this.byPrefix.get(form.spelled.slice(0, length)) ?? []));
    }
    if (this.known.size >= MEMORY) this.known.clear();
    const made = { form, phrases };
    this.known.set(token, made);
    return made;
  }
}

function matches(word: PhraseWord, form: WordForm): boolean {
  return word.prefix ? form.spelled.startsWith(word.text) : form.singular === word.text;
}

/** A star belongs to the word it touches: "self organiz* system" has a prefix in the middle. */
function phraseWords(phrase: string): PhraseWord[] {
  return tokenize(phrase).map(({ text, end }) => {
    const prefix = phrase[end] === "*";
    return { text: prefix ? wordForm(text).spelled : wordForm(text).singular, prefix };
  });
}
