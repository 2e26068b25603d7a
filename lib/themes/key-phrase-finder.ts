/** Finds the key phrases of a paper by what was learnt of all papers. */
import { isEvaluative, isFiller, isPassing } from "./filler-phrases";
import type { LearntPhrases } from "./learnt-phrases";
import type { Candidate } from "./phrase-candidates";
import {
  ABSTRACT,
  type KeyPhraseSource,
  type Occurrences,
  occurrencesIn,
  repeats,
  union,
  unitsOf,
} from "./phrase-occurrences";
import type { KeyPhrase } from "./theme";

/** An occurrence in the title is worth so many in the abstract. */
const TITLE = 2;
/** By number of units, from 1 to 4. */
const LENGTH = [0.8, 1.7, 1.9, 1.6];
/** The same for phrases of one paper, which tell less and are no facet. */
const UNIQUE = [0.5, 0.8, 0.65, 0.45];
const RECURRENCE = 0.3;
const EARLY = 0.3;
const WHOLE = 0.8;
/** Of a generic phrase's rarest word's papers, so many have the phrase: "language model". */
const COHESION = 0.25;
/** Every paper gets so many, if it has them; more only when nearly as good as the best. */
const SURE = 5;
const NEARLY = 0.35;
/** What only one paper mentions, and once, is welcome while there are fewer. */
const FEW = 6;

export class KeyPhraseFinder {
  constructor(private readonly learnt: LearntPhrases) {}

  /** At most `limit` phrases of a paper, best first. The same phrase has the same id and label everywhere. */
  extract(paper: KeyPhraseSource, limit = 8): KeyPhrase[] {
    const all = occurrencesIn(paper);
    const scored = [...this.merged(all)]
      .map(([id, found]) => ({ id, found, score: this.score(id, found) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    const covered = new Set<number>();
    const chosen: KeyPhrase[] = [];
    for (const { id, found, score } of scored) {
      const enough = chosen.length >= SURE && score < NEARLY * chosen[0]!.score;
      if (chosen.length === limit || enough) break;
      if (chosen.length >= FEW && !this.stands(id, found, all)) continue;
      const places = unitsOf(found);
      if (places.every((units) => units.some((unit) => covered.has(unit)))) continue;
      for (const unit of places.flat()) covered.add(unit);
      chosen.push({ id, label: this.learnt.labels.get(id) ?? found.candidate.form, score });
    }
    return chosen;
  }

  /** Puts an abbreviation's occurrences to those of the phrase it stands for. */
  private merged(all: Map<string, Occurrences>): Map<string, Occurrences> {
    const merged = new Map<string, Occurrences>();
    for (const [key, found] of all) {
      const id = this.learnt.longs.get(key) ?? key;
      const other = merged.get(id);
      merged.set(id, other ? union(other, found) : found);
    }
    return merged;
  }

  private score(id: string, found: Occurrences): number {
    const { candidate, inTitle, inAbstract, whole, starts } = found;
    const papers = this.learnt.frequency.get(id) ?? 1;
    if (!this.recurs(id) && (isPassing(candidate.form) || !(whole || repeats(found)))) return 0;
    if (!this.isTelling(id, candidate, papers, inTitle + inAbstract)) return 0;
    const size = candidate.units.length - 1;
    const first = Math.min(...starts.map((start) => start % ABSTRACT));
    return (
      Math.log2(1 + TITLE * inTitle + inAbstract) *
      Math.log((this.learnt.papers + 1) / (papers + 0.5)) *
      (papers < 2 ? UNIQUE[size]! : 1 + RECURRENCE * Math.log2(papers)) *
      LENGTH[size]! *
      (1 + EARLY * Math.exp(-first / 40)) *
      (1 - WHOLE + (WHOLE * whole) / (inTitle + inAbstract))
    );
  }

  private isTelling(
    id: string,
    { form, generic, units }: Candidate,
    papers: number,
    count: number,
  ) {
    if (isFiller(form)) return false;
    if (this.learnt.defined.has(id)) return true;
    if (generic && (units.length < 2 || papers < 3 || this.share(units, papers) < COHESION))
      return false;
    if (isEvaluative(form)) {
      const rest = this.learnt.frequency.get(units.slice(1).join(" ")) ?? papers;
      return units.length > 1 && papers > 1 && papers >= COHESION * rest;
    }
    const named = /\p{Lu}\p{L}*\p{Lu}|\d/u.test(form);
    return units.length > 1 || named || (count > 1 && papers > 1);
  }

  /** Recurs, is in the title, is repeated, or has a word that is. */
  private stands(id: string, found: Occurrences, all: Map<string, Occurrences>): boolean {
    return (
      this.recurs(id) ||
      repeats(found) ||
      found.candidate.units.some((unit) => {
        const word = all.get(unit);
        return word && !word.candidate.generic && repeats(word);
      })
    );
  }

  private recurs(id: string): boolean {
    return (this.learnt.frequency.get(id) ?? 1) > 1 || this.learnt.defined.has(id);
  }

  private share(units: string[], papers: number): number {
    return papers / Math.min(...units.map((unit) => this.learnt.frequency.get(unit) ?? papers));
  }
}
