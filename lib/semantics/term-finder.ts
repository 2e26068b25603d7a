/** Finds the terms of a vocabulary in texts, phrases word by word without writing their keys down. */
import type { TermWord, Unit } from "@/lib/semantics/term-words";

/** A step in the stems of a key. */
interface Step {
  /** The term whose key ends here. */
  term?: number;
  next?: Map<string, Step>;
}

export class TermFinder {
  readonly #first: Step = {};

  /** @param keys stems joined by spaces; terms are numbered in their order */
  constructor(keys: readonly string[]) {
    keys.forEach((key, term) => {
      let step = this.#first;
      for (const stem of key.split(" ")) {
        step.next ??= new Map();
        const next = step.next.get(stem) ?? {};
        step.next.set(stem, next);
        step = next;
      }
      step.term = term;
    });
  }

  /** Undefined where the vocabulary has no such term. */
  ofWord({ stem }: TermWord): number | undefined {
    return this.#first.next?.get(stem)?.term;
  }

  /** Of the units from `first` to `last`. */
  ofPhrase(units: readonly Unit[], first: number, last: number): number | undefined {
    let step: Step | undefined = this.#first;
    for (let i = first; i <= last; i++) {
      for (const { stem } of units[i]!.words) {
        step = step.next?.get(stem);
        if (!step) return undefined;
      }
    }
    return step.term;
  }
}
