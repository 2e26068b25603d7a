/** How the texts write a term whose key is made of stems: the form they use most. */
import { TermFinder } from "@/lib/semantics/term-finder";
import { formOf, type SemanticDocument, visitTerms } from "@/lib/semantics/terms";
import { fold } from "@/lib/text/tokens";

/**
 * Titles and beginnings of sentences are capitalised for another reason than the word, so they
 * decide the case only where nothing else does.
 */
const WEAK = 0.01;
/** Capitals that introduce an abbreviation, "Cellular Automata (CA)", say less than small letters. */
const CAPITALISED = /^\p{Lu}\p{Ll}/u;
const CAPITALISED_WEIGHT = 0.4;

export class SurfaceForms {
  readonly #finder: TermFinder;
  readonly #counts: Map<string, number>[];

  constructor(keys: readonly string[]) {
    this.#finder = new TermFinder(keys);
    this.#counts = keys.map(() => new Map());
  }

  read({ title, abstract }: SemanticDocument): void {
    this.#count(title, true);
    this.#count(abstract ?? "", false);
  }

  forms(): string[] {
    return this.#counts.map(preferred);
  }

  #count(text: string, inTitle: boolean): void {
    const count = (
      term: number | undefined,
      spans: readonly { start: number; end: number }[],
      opening: boolean,
    ) => {
      if (term === undefined) return;
      const form = formOf(text, spans);
      const counts = this.#counts[term]!;
      const plain = CAPITALISED.test(form) ? CAPITALISED_WEIGHT : 1;
      const weight = inTitle || opening ? WEAK * plain : plain;
      counts.set(form, (counts.get(form) ?? 0) + weight);
    };
    visitTerms(text, {
      word: (piece) => count(this.#finder.ofWord(piece.word), [piece], piece.opening),
      phrase: (units, first, last) => {
        const term = this.#finder.ofPhrase(units, first, last);
        if (term !== undefined) count(term, units.slice(first, last + 1), units[first]!.opening);
      },
    });
  }
}

/** First the word form that is commonest whatever its case, then its commonest case. */
function preferred(counts: ReadonlyMap<string, number>): string {
  const byFold = new Map<string, number>();
  for (const [form, count] of counts) {
    const folded = fold(form);
    byFold.set(folded, (byFold.get(folded) ?? 0) + count);
  }
  const word = most(byFold);
  return most(new Map([...counts].filter(([form]) => fold(form) === word)));
}

function most(counts: ReadonlyMap<string, number>): string {
  let best = "";
  let bestCount = -1;
  for (const [form, count] of counts) {
    if (count > bestCount || (count === bestCount && form > best)) {
      best = form;
      bestCount = count;
    }
  }
  return best;
}
