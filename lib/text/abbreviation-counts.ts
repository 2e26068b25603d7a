/** Which abbreviations the papers of a library agree on. */
import type { Abbreviation } from "./abbreviation-map";
import { definitionsIn } from "./abbreviations";
import { normalForm } from "./normal-form";
import { fold, tokenize } from "./tokens";

/** Papers that must define a short form alike; one will do in a library of fewer than `SMALL`. */
const PAPERS = 2;
const SMALL = 1_000;
const LETTERS_FOR_ONE = 3;
/** So much of all definitions of a short form must have the same meaning. */
const DOMINANT = 0.7;
/** Above so many meanings those of one paper are forgotten (lossy counting, Manku and Motwani 2002). */
const REMEMBERED = 400_000;

interface Short {
  /** Papers that define it, whatever the meaning. */
  papers: number;
  /** By the terms of the long form, however it is spelt. */
  meanings: Map<string, Meaning>;
}

interface Meaning {
  papers: number;
  short: Majority;
  long: Majority;
}

/** The spelling of most papers, without a count of each (Boyer and Moore 1991, doi:10.1007/978-94-011-3488-0_5). */
interface Majority {
  form: string;
  votes: number;
}

export class AbbreviationCounts {
  #papers = 0;
  #meanings = 0;
  readonly #shorts = new Map<string, Short>();

  /** Counts what one paper defines; `text` is all of its text. */
  add(text: string): void {
    this.#papers++;
    const counted = new Set<string>();
    for (const { short, long } of definitionsIn(text)) {
      const key = fold(short);
      if (counted.has(key) || !ONE_WORD.test(short)) continue;
      counted.add(key);
      this.#count(key, short, long);
    }
    if (this.#meanings > REMEMBERED) this.#forget();
  }

  /** Those worth using all over the library, by short form. */
  definitions(): Abbreviation[] {
    const found: Meaning[] = [];
    for (const { papers, meanings } of this.#shorts.values()) {
      const best = [...meanings.values()].sort((a, b) => b.papers - a.papers)[0];
      if (best && best.papers >= DOMINANT * papers && this.#isEnough(best)) found.push(best);
    }
    return found
      .map(({ short, long, papers }) => ({ short: short.form, long: long.form, papers }))
      .sort((a, b) => (a.short < b.short ? -1 : 1));
  }

  #isEnough({ papers, short }: Meaning): boolean {
    return papers >= PAPERS || (this.#papers < SMALL && short.form.length >= LETTERS_FOR_ONE);
  }

  #count(key: string, short: string, long: string): void {
    const entry = this.#shorts.get(key) ?? { papers: 0, meanings: new Map<string, Meaning>() };
    this.#shorts.set(key, entry);
    entry.papers++;
    const terms = meaningOf(long);
    let meaning = entry.meanings.get(terms);
    if (!meaning) {
      meaning = { papers: 0, short: { form: "", votes: 0 }, long: { form: "", votes: 0 } };
      entry.meanings.set(terms, meaning);
      this.#meanings++;
    }
    meaning.papers++;
    vote(meaning.short, short);
    vote(meaning.long, long);
  }

  #forget(): void {
    for (let least = 2; this.#meanings > REMEMBERED / 2; least++) {
      for (const [key, { meanings }] of this.#shorts) {
        for (const [terms, { papers }] of meanings) {
          if (papers < least && meanings.delete(terms)) this.#meanings--;
        }
        if (meanings.size === 0) this.#shorts.delete(key);
      }
    }
  }
}

function vote(majority: Majority, form: string): void {
  if (majority.votes === 0) majority.form = form;
  majority.votes += majority.form === form ? 1 : -1;
}

const ONE_WORD = /^[\p{L}\p{N}]+$/u;

/** "Pre-trained Language Models" and "pretrained language model" mean the same. */
function meaningOf(long: string): string {
  return tokenize(long)
    .map((token) => normalForm(token.text))
    .join("");
}
