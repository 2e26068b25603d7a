/**
 * Key phrases: what a paper is about in its own words, as a facet over any corpus.
 *
 * Two passes, so that a corpus may be streamed: `add` every paper, then `extract` from each. A
 * phrase scores by its occurrences (the title's more than the abstract's), its rarity, its
 * recurrence in other papers, its length and its place; words that an accepted phrase covers do not
 * count for another (after the C-value: Frantzi, Ananiadou and Mima 2000, doi:10.1007/s007999900023).
 */
import { definitionsIn } from "@/lib/text/abbreviations";
import { isEvaluative, isFiller, isPassing } from "./filler-phrases";
import { type Candidate, phraseCandidates } from "./phrase-candidates";
import { PhraseLabels } from "./phrase-labels";
import type { KeyPhrase } from "./theme";

export interface KeyPhraseSource {
  title: string;
  abstract?: string;
}

interface Found {
  candidate: Candidate;
  inTitle: number;
  inAbstract: number;
  /** Occurrences with nothing before or after that could belong to the phrase. */
  whole: number;
  /** First units of the occurrences; the abstract's are numbered on from `ABSTRACT`. */
  starts: number[];
  /** As written, once per occurrence. */
  forms: string[];
}

/** Above so many phrases the rarest are forgotten (lossy counting: Manku and Motwani 2002). */
const REMEMBERED = 600_000;
const ABSTRACT = 1_000_000;

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

export class KeyPhraseModel {
  private papers = 0;
  private readonly frequency = new Map<string, number>();
  private readonly labels = new PhraseLabels();
  /** Key of a short form, to the keys of its long forms with the papers that define it so. */
  private readonly definitions = new Map<string, Map<string, number>>();
  /** Phrases of several words that some paper found worth an abbreviation. */
  private readonly defined = new Set<string>();

  /** First pass: counts the paper's phrases, their spellings and the abbreviations it defines. */
  add(paper: KeyPhraseSource): void {
    this.papers++;
    for (const [key, found] of collect(paper)) {
      this.frequency.set(key, (this.frequency.get(key) ?? 0) + 1);
      for (const form of found.forms) this.labels.count(key, form);
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
  extract(paper: KeyPhraseSource, limit = 8): KeyPhrase[] {
    const all = collect(paper);
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
      chosen.push({ id, label: this.labels.label(id) ?? found.candidate.form, score });
    }
    return chosen;
  }

  /** Puts an abbreviation's occurrences to those of the phrase it stands for. */
  private merged(all: Map<string, Found>): Map<string, Found> {
    const merged = new Map<string, Found>();
    for (const [key, found] of all) {
      const id = this.spelledOut(key);
      const other = merged.get(id);
      merged.set(id, other ? union(other, found) : found);
    }
    return merged;
  }

  /** The long form that most definitions of an abbreviation give, if they agree. */
  private spelledOut(key: string): string {
    const longs = [...(this.definitions.get(key) ?? [])].sort((a, b) => b[1] - a[1]);
    const total = longs.reduce((sum, [, count]) => sum + count, 0);
    const [long, count] = longs[0] ?? [key, 0];
    return count > 0.6 * total && this.frequency.has(long) ? long : key;
  }

  private score(id: string, found: Found): number {
    const { candidate, inTitle, inAbstract, whole, starts } = found;
    const papers = this.frequency.get(id) ?? 1;
    if (!this.recurs(id) && (isPassing(candidate.form) || !(whole || repeats(found)))) return 0;
    if (!this.isTelling(id, candidate, papers, inTitle + inAbstract)) return 0;
    const size = candidate.units.length - 1;
    const first = Math.min(...starts.map((start) => start % ABSTRACT));
    return (
      Math.log2(1 + TITLE * inTitle + inAbstract) *
      Math.log((this.papers + 1) / (papers + 0.5)) *
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
    if (this.defined.has(id)) return true;
    if (generic && (units.length < 2 || papers < 3 || this.share(units, papers) < COHESION))
      return false;
    if (isEvaluative(form)) {
      const rest = this.frequency.get(units.slice(1).join(" ")) ?? papers;
      return units.length > 1 && papers > 1 && papers >= COHESION * rest;
    }
    const named = /\p{Lu}\p{L}*\p{Lu}|\d/u.test(form);
    return units.length > 1 || named || (count > 1 && papers > 1);
  }

  /** Recurs, is in the title, is repeated, or has a word that is. */
  private stands(id: string, found: Found, all: Map<string, Found>): boolean {
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
    return (this.frequency.get(id) ?? 1) > 1 || this.defined.has(id);
  }

  private share(units: string[], papers: number): number {
    return papers / Math.min(...units.map((unit) => this.frequency.get(unit) ?? papers));
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

function collect({ title, abstract = "" }: KeyPhraseSource): Map<string, Found> {
  const all = new Map<string, Found>();
  // The abstract first: its spelling of a phrase is closer to running text than the title's.
  for (const [text, offset] of [
    [abstract, ABSTRACT],
    [title, 0],
  ] as const) {
    for (const candidate of phraseCandidates(text)) {
      let found = all.get(candidate.key);
      if (!found) {
        found = { candidate, inTitle: 0, inAbstract: 0, whole: 0, starts: [], forms: [] };
        all.set(candidate.key, found);
      }
      if (offset) found.inAbstract++;
      else found.inTitle++;
      if (candidate.whole) found.whole++;
      found.starts.push(candidate.start + offset);
      found.forms.push(candidate.form);
    }
  }
  return all;
}

function repeats({ inTitle, inAbstract }: Found): boolean {
  return inTitle > 0 || inAbstract > 1;
}

function union(a: Found, b: Found): Found {
  return {
    candidate: a.candidate,
    inTitle: a.inTitle + b.inTitle,
    inAbstract: a.inAbstract + b.inAbstract,
    whole: a.whole + b.whole,
    starts: [...a.starts, ...b.starts],
    forms: [...a.forms, ...b.forms],
  };
}

/** The units that each occurrence covers. */
function unitsOf({ starts, candidate }: Found): number[][] {
  return starts.map((start) => candidate.units.map((_, offset) => start + offset));
}

/** Key of the longest phrase that a text begins with. */
function keyOf(text: string): string | undefined {
  return phraseCandidates(text)
    .filter(({ start }) => start === 0)
    .at(-1)?.key;
}
