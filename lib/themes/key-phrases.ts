/**
 * Key phrases: what a paper is about in its own words, as a facet over any corpus.
 *
 * Two passes, so that a corpus may be streamed: `add` every paper, then find those of each by what
 * was learnt. A phrase scores by its occurrences (the title's more than the abstract's), its rarity,
 * its recurrence in other papers, its length and its place; words that an accepted phrase covers do
 * not count for another (after the C-value: Frantzi, Ananiadou and Mima 2000,
 * doi:10.1007/s007999900023).
 */
import { type CutPaper, cutPaper, type PaperSource } from "./cut-paper";
import { KeyPhraseFinder } from "./key-phrase-finder";
import { type FoundPhrase, LearntPhrases, type PhraseTables } from "./learnt-phrases";
import { abbreviationsIn } from "./phrase-abbreviations";
import { type Candidate, forEachCandidate } from "./phrase-candidates";
import { PhraseCounts } from "./phrase-counts";
import type { PhraseHash } from "./phrase-hash";
import { PhraseUnits } from "./phrase-units";
import type { KeyPhrase } from "./theme";

/**
 * An abbreviation means all over the library what so many papers say, so many of those that define it
 * and so many of those that have it: one paper's DNA is not everybody's. In a paper that defines it
 * itself, it means that.
 */
const DEFINED_BY = 2;
const AGREED = 0.8;
const OF_ITS_PAPERS = 0.1;

/** An abbreviation, and what the papers that define it say it stands for. */
interface Short extends PhraseHash {
  longs: Map<string, PhraseHash & { papers: number }>;
}

export class KeyPhraseModel {
  private papers = 0;
  private readonly counts = new PhraseCounts();
  private readonly units = new PhraseUnits();
  /** By the key of the short form. */
  private readonly shorts = new Map<string, Short>();
  /** Phrases of several words that some paper found worth an abbreviation, by their keys. */
  private readonly defined = new Map<string, PhraseHash>();

  /** Counts the paper's phrases and the abbreviations it defines. */
  add(paper: CutPaper): void {
    this.papers++;
    this.units.read(paper);
    forEachCandidate(this.units, (_from, _to, low, high) => {
      this.counts.count(low, high, this.papers);
    });
    for (const { short, long } of abbreviationsIn(paper)) this.define(short, long);
  }

  learnt(): LearntPhrases {
    const pairs = [...this.shorts.values()].flatMap((short) => {
      const long = this.spelledOut(short);
      return long ? [{ short, long }] : [];
    });
    const special = [
      ...this.defined.values(),
      ...pairs.flatMap(({ short, long }) => [short, long]),
    ];
    const learnt = new LearntPhrases(this.tables(special));
    const { defined, longs } = learnt.tables;
    const place = ({ low, high }: PhraseHash) => learnt.placeOf(low, high);
    for (const phrase of this.defined.values()) defined[place(phrase)] = 1;
    for (const { short, long } of pairs) longs[place(short)] = place(long);
    return learnt;
  }

  /** Of the phrases that recur, and of these. */
  private tables(special: PhraseHash[]): PhraseTables {
    const rare = new Map<string, PhraseHash>();
    for (const phrase of special) {
      if (this.counts.papers(phrase) < 2) rare.set(`${phrase.low} ${phrase.high}`, phrase);
    }
    let size = rare.size;
    this.counts.forEach((_low, _high, papers) => {
      if (papers > 1) size++;
    });
    const low = new Int32Array(size);
    const high = new Int32Array(size);
    const counts = new Uint32Array(size);
    let at = 0;
    const add = (phraseLow: number, phraseHigh: number, papers: number) => {
      low[at] = phraseLow;
      high[at] = phraseHigh;
      counts[at++] = papers;
    };
    this.counts.forEach((phraseLow, phraseHigh, papers) => {
      if (papers > 1) add(phraseLow, phraseHigh, papers);
    });
    for (const phrase of rare.values()) add(phrase.low, phrase.high, 1);
    const longs = new Int32Array(size).fill(-1);
    return { papers: this.papers, low, high, counts, longs, defined: new Uint8Array(size) };
  }

  private define(from: Candidate, to: Candidate): void {
    const { low, high } = to;
    if (to.key.includes(" ")) this.defined.set(to.key, { low, high });
    const known = this.shorts.get(from.key) ?? { low: from.low, high: from.high, longs: new Map() };
    this.shorts.set(from.key, known);
    const papers = (known.longs.get(to.key)?.papers ?? 0) + 1;
    known.longs.set(to.key, { low, high, papers });
  }

  /** The long form that most definitions of an abbreviation give, if they agree. */
  private spelledOut(short: Short): PhraseHash | undefined {
    const all = [...short.longs.values()].sort((a, b) => b.papers - a.papers);
    const total = all.reduce((sum, { papers }) => sum + papers, 0);
    const long = all[0]!;
    const enough = Math.max(DEFINED_BY, AGREED * total, OF_ITS_PAPERS * this.counts.papers(short));
    return long.papers >= enough && this.counts.papers(long) > 0 ? long : undefined;
  }
}

/** Those of papers that are not too many for all of theirs to be kept; `read` gives the same ones twice. */
export async function keyPhrasesOf(
  read: () => AsyncIterable<PaperSource> | Iterable<PaperSource>,
): Promise<KeyPhrase[][]> {
  const model = new KeyPhraseModel();
  for await (const paper of read()) model.add(cutPaper(paper));
  const finder = new KeyPhraseFinder(model.learnt());
  const found: FoundPhrase[][] = [];
  for await (const paper of read()) found.push(finder.find(cutPaper(paper)));
  const learnt = finder.labelled();
  return found.map((phrases) => phrases.map((phrase) => learnt.labelled(phrase)));
}
