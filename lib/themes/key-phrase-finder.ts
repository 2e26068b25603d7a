/** Finds the key phrases of a paper by what was learnt of all papers. */
import type { CutPaper } from "./cut-paper";
import { isEvaluative, isFiller, isPassing } from "./filler-phrases";
import type { FoundPhrase, LearntPhrases } from "./learnt-phrases";
import { type PaperPhrase, PaperPhrases } from "./paper-phrases";
import { abbreviationsIn } from "./phrase-abbreviations";
import { labelOf, PhraseLabels } from "./phrase-labels";

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
  private readonly phrases = new PaperPhrases();
  private readonly forms = new PhraseLabels();

  constructor(private readonly learnt: LearntPhrases) {}

  /** At most `limit` phrases of a paper, best first. */
  find(paper: CutPaper, limit = 8): FoundPhrase[] {
    this.phrases.read(paper);
    const rest = this.merged(this.ownLongs(paper)).filter((each) => {
      each.score = this.score(each);
      return each.score > 0;
    });
    const covered = new Set<number>();
    const chosen: FoundPhrase[] = [];
    let enough = 0;
    while (chosen.length < limit) {
      const best = this.takeBest(rest);
      if (!best || (chosen.length >= SURE && best.score < enough)) break;
      if (!this.isWelcome(best) || (chosen.length >= FEW && !this.stands(best))) continue;
      if (!this.covers(best, covered)) continue;
      if (chosen.length === 0) enough = NEARLY * best.score;
      chosen.push({ phrase: best.id < 0 ? this.ownLabel(best) : best.id, score: best.score });
    }
    return chosen;
  }

  /** What was learnt, with how the papers read since then write each phrase. */
  labelled(): LearntPhrases {
    return this.learnt.withLabels(this.forms.labels(this.learnt.size));
  }

  /** The places of what the abbreviations stand for that the paper defines itself, by their keys. */
  private ownLongs(paper: CutPaper): Map<string, number> {
    const longs = new Map<string, number>();
    for (const { short, long } of abbreviationsIn(paper)) {
      const place = this.learnt.placeOf(long.low, long.high);
      if (place >= 0) longs.set(short.key, place);
    }
    return longs;
  }

  /** Puts an abbreviation's occurrences to those of the phrase it stands for. */
  private merged(own: ReadonlyMap<string, number>): PaperPhrase[] {
    const all: PaperPhrase[] = [];
    let isShort = false;
    for (let i = 0; i < this.phrases.count; i++) {
      const phrase = this.phrases.at(i);
      const place = this.learnt.placeOf(phrase.low, phrase.high);
      if (place >= 0 && !this.learnt.labels) this.countForms(phrase, place);
      const defined =
        own.size > 0 ? own.get(this.phrases.units.key(phrase.from, phrase.to)) : undefined;
      const long = defined ?? (place < 0 ? -1 : this.learnt.tables.longs[place]!);
      isShort ||= long >= 0;
      phrase.id = long < 0 ? place : long;
      all.push(phrase);
    }
    return isShort ? united(all) : all;
  }

  private countForms({ from, to, further }: PaperPhrase, place: number): void {
    this.countForm(from, to, place);
    for (let i = 0; i < further.length; i += 2) this.countForm(further[i]!, further[i + 1]!, place);
  }

  private countForm(from: number, to: number, place: number): void {
    const { units } = this.phrases;
    this.forms.count(place, units.textOf(from), units.starts[from]!, units.ends[to - 1]!);
  }

  private score(found: PaperPhrase): number {
    const { id, inTitle, inAbstract, whole, earliest } = found;
    if (!this.recurs(id) && !(whole || repeats(found))) return 0;
    const papers = this.papersOf(id);
    const size = found.to - found.from - 1;
    return (
      Math.log2(1 + TITLE * inTitle + inAbstract) *
      Math.log((this.learnt.papers + 1) / (papers + 0.5)) *
      (papers < 2 ? UNIQUE[size]! : 1 + RECURRENCE * Math.log2(papers)) *
      LENGTH[size]! *
      (1 + EARLY * Math.exp(-earliest / 40)) *
      (1 - WHOLE + (WHOLE * whole) / (inTitle + inAbstract))
    );
  }

  /** What takes longer to find out than the score, and is asked of the best only. */
  private isWelcome(found: PaperPhrase): boolean {
    const { id, from, to, generic, inTitle, inAbstract } = found;
    const { units } = this.phrases;
    const form = units.form(from, to);
    if (!this.recurs(id) && isPassing(form)) return false;
    if (isFiller(form)) return false;
    if (id >= 0 && this.learnt.tables.defined[id]) return true;
    const papers = this.papersOf(id);
    const size = to - from;
    if (generic && (size < 2 || papers < 3 || this.share(found, papers) < COHESION)) return false;
    if (isEvaluative(form)) {
      if (size < 2 || papers < 2) return false;
      return papers >= COHESION * (this.learnt.papersOf(units.hash(from + 1, to)) ?? papers);
    }
    const named = /\p{Lu}\p{L}*\p{Lu}|\d/u.test(form);
    return size > 1 || named || (inTitle + inAbstract > 1 && papers > 1);
  }

  /** Recurs, is in the title, is repeated, or has a word that is. */
  private stands(found: PaperPhrase): boolean {
    if (this.recurs(found.id) || repeats(found)) return true;
    for (let unit = found.from; unit < found.to; unit++) {
      const { low, high } = this.phrases.units.hash(unit, unit + 1);
      const word = this.phrases.find(low, high);
      if (word && !word.generic && repeats(word)) return true;
    }
    return false;
  }

  private recurs(id: number): boolean {
    const { counts, defined } = this.learnt.tables;
    return id >= 0 && (counts[id]! > 1 || defined[id] === 1);
  }

  private papersOf(id: number): number {
    return id < 0 ? 1 : this.learnt.tables.counts[id]!;
  }

  private share({ from, to }: PaperPhrase, papers: number): number {
    const { units } = this.phrases;
    let fewest = Number.POSITIVE_INFINITY;
    for (let unit = from; unit < to; unit++) {
      fewest = Math.min(fewest, this.learnt.papersOf(units.hash(unit, unit + 1)) ?? papers);
    }
    return papers / fewest;
  }

  /** Whether it has a unit in some occurrence that none of the chosen has; then all are its own. */
  private covers({ from, to, further }: PaperPhrase, covered: Set<number>): boolean {
    const length = to - from;
    const starts = [from, ...further.filter((_, i) => i % 2 === 0)];
    const places = starts.map((start) => Array.from({ length }, (_, offset) => start + offset));
    if (places.every((units) => units.some((unit) => covered.has(unit)))) return false;
    for (const unit of places.flat()) covered.add(unit);
    return true;
  }

  /** Takes the best away from the others; of equally good ones that whose key comes first. */
  private takeBest(rest: PaperPhrase[]): PaperPhrase | undefined {
    let best = 0;
    for (let i = 1; i < rest.length; i++) {
      const difference = rest[i]!.score - rest[best]!.score;
      if (difference > 0 || (difference === 0 && this.isBefore(rest[i]!, rest[best]!))) best = i;
    }
    const found = rest[best];
    const last = rest.pop();
    if (last && last !== found) rest[best] = last;
    return found;
  }

  private isBefore(a: PaperPhrase, b: PaperPhrase): boolean {
    const { units } = this.phrases;
    return units.key(a.from, a.to) < units.key(b.from, b.to);
  }

  private ownLabel({ from, to, further }: PaperPhrase): string {
    const { units } = this.phrases;
    const forms = [units.form(from, to)];
    for (let i = 0; i < further.length; i += 2)
      forms.push(units.form(further[i]!, further[i + 1]!));
    return labelOf(forms);
  }
}

/** Phrases with the same id become the first of them; they stay as they were, too. */
function united(all: readonly PaperPhrase[]): PaperPhrase[] {
  const byId = new Map<number, PaperPhrase>();
  const one: PaperPhrase[] = [];
  for (const phrase of all) {
    const other = phrase.id < 0 ? undefined : byId.get(phrase.id);
    if (other) {
      other.inTitle += phrase.inTitle;
      other.inAbstract += phrase.inAbstract;
      other.whole += phrase.whole;
      other.earliest = Math.min(other.earliest, phrase.earliest);
      other.further.push(phrase.from, phrase.to, ...phrase.further);
    } else {
      const copy = { ...phrase, further: [...phrase.further] };
      byId.set(phrase.id, copy);
      one.push(copy);
    }
  }
  return one;
}

function repeats({ inTitle, inAbstract }: PaperPhrase): boolean {
  return inTitle > 0 || inAbstract > 1;
}
