/**
 * Key phrases: what a paper is about in its own words, as a facet over any corpus.
 *
 * Two passes, so that a corpus may be streamed: `add` every paper, then `extract` from each. A
 * phrase scores by its occurrences (the title's more than the abstract's), its rarity, its
 * recurrence in other papers, its length and its place; words that an accepted phrase covers do not
 * count for another (after the C-value: Frantzi, Ananiadou and Mima 2000, doi:10.1007/s007999900023).
 */
import { definitionsIn } from "@/lib/text/abbreviations";
import { KeyPhraseFinder } from "./key-phrase-finder";
import type { LearntPhrases } from "./learnt-phrases";
import { PhraseLabels } from "./phrase-labels";
import { type KeyPhraseSource, keyOf, occurrencesIn } from "./phrase-occurrences";
import type { KeyPhrase } from "./theme";

export type { KeyPhraseSource };

/** Above so many phrases the rarest are forgotten (lossy counting: Manku and Motwani 2002). */
const REMEMBERED = 600_000;
/** So much of the definitions of an abbreviation must agree. */
const AGREED = 0.6;

export class KeyPhraseModel {
  private papers = 0;
  private finder?: KeyPhraseFinder;
  private readonly frequency = new Map<string, number>();
  private readonly labels = new PhraseLabels();
  /** Key of a short form, to the keys of its long forms with the papers that define it so. */
  private readonly definitions = new Map<string, Map<string, number>>();
  /** Phrases of several words that some paper found worth an abbreviation. */
  private readonly defined = new Set<string>();

  /** First pass: counts the paper's phrases, their spellings and the abbreviations it defines. */
  add(paper: KeyPhraseSource): void {
    this.papers++;
    this.finder = undefined;
    for (const [key, { forms }] of occurrencesIn(paper)) {
      this.frequency.set(key, (this.frequency.get(key) ?? 0) + 1);
      for (const form of forms) this.labels.count(key, form);
    }
    for (const { short, long } of definitionsIn(paper.abstract ?? "")) {
      const [from, to] = [keyOf(short), keyOf(long)];
      if (!from || !to || from === to) continue;
      if (to.includes(" ")) this.defined.add(to);
      const longs = this.definitions.get(from) ?? new Map<string, number>();
      this.definitions.set(from, longs.set(to, (longs.get(to) ?? 0) + 1));
    }
    if (this.frequency.size > REMEMBERED) this.forget();
  }

  /** Second pass: at most `limit` phrases of a paper, best first. The same phrase has the same id and label everywhere. */
  extract(paper: KeyPhraseSource, limit?: number): KeyPhrase[] {
    this.finder ??= new KeyPhraseFinder(this.learnt());
    return this.finder.extract(paper, limit);
  }

  /** What the finding of phrases in papers needs to know. */
  learnt(): LearntPhrases {
    return {
      papers: this.papers,
      frequency: this.frequency,
      labels: this.labels,
      longs: new Map(
        [...this.definitions.keys()].flatMap((key) => {
          const long = this.spelledOut(key);
          return long === undefined ? [] : [[key, long]];
        }),
      ),
      defined: this.defined,
    };
  }

  /** The long form that most definitions of an abbreviation give, if they agree. */
  private spelledOut(key: string): string | undefined {
    const longs = [...this.definitions.get(key)!].sort((a, b) => b[1] - a[1]);
    const total = longs.reduce((sum, [, count]) => sum + count, 0);
    const [long, count] = longs[0]!;
    return count > AGREED * total && this.frequency.has(long) ? long : undefined;
  }

  private forget(): void {
    for (let floor = 1; this.frequency.size > REMEMBERED / 2; floor++) {
      for (const [key, papers] of this.frequency) {
        if (papers > floor) continue;
        this.frequency.delete(key);
        this.labels.delete(key);
      }
    }
  }
}
