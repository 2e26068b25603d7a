/** The abbreviations of a library, made ready to be met in texts. */
import { GLUE, PREFIXES } from "./compound-lists";
import type { IndexWord } from "./index-words";
import { normalForm } from "./normal-form";
import { MOST_REMEMBERED } from "./token-facts";
import { fold, tokenize } from "./tokens";

export interface Abbreviation {
  /** As the texts write it, singular: "LLM". */
  short: string;
  /** As a text writes it: "large language model". */
  long: string;
  /** How many papers define it so. */
  papers: number;
}

/** A step in the terms of a long form. */
interface Step {
  next: Map<string, Step>;
  /** The short form of the terms up to here. */
  short?: Short;
}

interface Short {
  /** The term of the short form. */
  term: string;
  papers: number;
}

export class AbbreviationMap {
  readonly #longs = new Map<string, readonly string[]>();
  readonly #first: Step = { next: new Map() };
  /** The step of the first term, by the numbers of words; null where there is none. */
  readonly #firstOf = new Array<Step | null | undefined>(MOST_REMEMBERED).fill(undefined);

  constructor(definitions: readonly Abbreviation[]) {
    for (const { short, long, papers } of definitions) {
      const words = tokenize(long).map((token) => token.text);
      const term = normalForm(fold(short));
      const content = words.filter((word) => !GLUE.has(word)).map(normalForm);
      for (const written of new Set([short, short.toUpperCase()])) {
        this.#longs.set(written, content);
        this.#longs.set(`${written}s`, content);
      }
      for (const variant of variantsOf(words))
        this.#learn(variant.map(normalForm), { term, papers });
    }
  }

  /** The terms of the long form's content words; `token` as written, "LLMs" not "llms". */
  longOf(token: string): readonly string[] | undefined {
    return this.#longs.get(token);
  }

  /**
   * The term of the short form of the longest long form that the words from `at` begin with, and
   * how many words that has.
   */
  shortAt(
    tokens: readonly { word: IndexWord }[],
    at: number,
  ): { term: string; length: number } | undefined {
    let step = this.#begin(tokens[at]!.word);
    let found: { term: string; length: number } | undefined;
    for (let end = at + 1; step; end++) {
      if (step.short) found = { term: step.short.term, length: end - at };
      step = end < tokens.length ? step.next.get(tokens[end]!.word.term) : undefined;
    }
    return found;
  }

  /** Asked of every word, and nearly none begins a long form. */
  #begin({ term, number }: IndexWord): Step | undefined {
    if (number === undefined) return this.#first.next.get(term);
    let step = this.#firstOf[number];
    if (step === undefined) {
      step = this.#first.next.get(term) ?? null;
      this.#firstOf[number] = step;
    }
    return step ?? undefined;
  }

  /** One long form may have several short ones; that of most papers counts. */
  #learn(terms: readonly string[], short: Short): void {
    let step = this.#first;
    for (const term of terms) {
      let next = step.next.get(term);
      if (!next) {
        next = { next: new Map() };
        step.next.set(term, next);
      }
      step = next;
    }
    if (!step.short || step.short.papers < short.papers) step.short = short;
  }
}

/** As written, and with prefixes joined and severed: "pre trained model", "pretrained model". */
function variantsOf(words: readonly string[]): string[][] {
  const joined: string[] = [];
  const severed: string[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (before !== undefined && LONG_PREFIXES.includes(before)) joined[joined.length - 1] += word;
    else joined.push(word);
    const prefix = LONG_PREFIXES.find((p) => word.startsWith(p) && word.length > p.length + 3);
    severed.push(...(prefix ? [prefix, word.slice(prefix.length)] : [word]));
  }
  const variants = new Map(
    [words, joined, severed].map((variant) => [variant.join(" "), [...variant]]),
  );
  return [...variants.values()];
}

/** Of two letters, too many words begin with them by chance. */
const LONG_PREFIXES = [...PREFIXES].filter((prefix) => prefix.length > 2);
