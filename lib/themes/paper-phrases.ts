/** The phrases of one paper and where they occur. One object reads paper after paper. */
import type { CutPaper } from "./cut-paper";
import { forEachCandidate } from "./phrase-candidates";
import { spread } from "./phrase-hash";
import { PhraseUnits } from "./phrase-units";

/** What holds of an occurrence is that of the first. */
export class PaperPhrase {
  /** Its units in the paper, end exclusive. */
  from = 0;
  to = 0;
  /** The hash of its key. */
  low = 0;
  high = 0;
  /** None of its words says much alone: "language model", "different task". */
  generic = false;
  inTitle = 0;
  inAbstract = 0;
  /** Occurrences with nothing before or after that could belong to the phrase. */
  whole = 0;
  /** Units before the earliest occurrence in its text. */
  earliest = 0;
  /** The units of the further occurrences: from, to, from, to … */
  further: number[] = [];
  /** Its place among the phrases that were learnt of, or that of what it stands for; -1 without one. */
  id = -1;
  score = 0;
}

export class PaperPhrases {
  readonly units = new PhraseUnits();
  count = 0;
  /** In order of their first occurrences; those from `count` on are of papers before. */
  private readonly all: PaperPhrase[] = [];
  /** Places in `all` by hash, from 1. */
  private table = new Uint32Array(1_024);

  read(paper: CutPaper): void {
    this.units.read(paper);
    this.count = 0;
    this.table.fill(0);
    const { firstOfTitle } = this.units;
    forEachCandidate(this.units, (from, to, low, high, generic, whole) => {
      const inTitle = from >= firstOfTitle;
      const start = inTitle ? from - firstOfTitle : from;
      const place = this.placeOf(low, high);
      let phrase: PaperPhrase;
      if (this.table[place] === 0) {
        phrase = this.next(place, low, high);
        phrase.from = from;
        phrase.to = to;
        phrase.generic = generic;
        phrase.earliest = start;
      } else {
        phrase = this.all[this.table[place]! - 1]!;
        phrase.further.push(from, to);
        if (start < phrase.earliest) phrase.earliest = start;
      }
      if (inTitle) phrase.inTitle++;
      else phrase.inAbstract++;
      if (whole) phrase.whole++;
    });
  }

  at(place: number): PaperPhrase {
    return this.all[place]!;
  }

  find(low: number, high: number): PaperPhrase | undefined {
    const place = this.table[this.placeOf(low, high)]! - 1;
    return place < 0 ? undefined : this.all[place];
  }

  private next(place: number, low: number, high: number): PaperPhrase {
    this.all[this.count] ??= new PaperPhrase();
    const phrase = this.all[this.count++]!;
    phrase.low = low;
    phrase.high = high;
    phrase.inTitle = phrase.inAbstract = phrase.whole = 0;
    phrase.further.length = 0;
    this.table[place] = this.count;
    if (2 * this.count > this.table.length) this.grow();
    return phrase;
  }

  private placeOf(low: number, high: number): number {
    const mask = this.table.length - 1;
    let place = spread(low, high) & mask;
    for (; this.table[place] !== 0; place = (place + 1) & mask) {
      const phrase = this.all[this.table[place]! - 1]!;
      if (phrase.low === low && phrase.high === high) break;
    }
    return place;
  }

  private grow(): void {
    this.table = new Uint32Array(2 * this.table.length);
    for (let i = 0; i < this.count; i++) {
      const { low, high } = this.all[i]!;
      this.table[this.placeOf(low, high)] = i + 1;
    }
  }
}
