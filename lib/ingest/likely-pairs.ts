/**
 * Pairs of papers that are worth a closer look: those that share rare words of their titles, the
 * beginning of their abstracts, or a DOI. Comparing all with all would take days; this takes seconds.
 */
import { shortNumber } from "@/lib/papers/slug";
import { plainWords, titleKey } from "@/lib/papers/title-key";

export interface Comparable {
  id: number;
  title: string;
  abstract?: string;
  doi?: string | null;
}

/** Rare words of a title that are paired: near titles share at least two of them. */
const RARE_WORDS = 4;
/** Words of an abstract's beginning; copies begin alike. */
const ABSTRACT_WORDS = 12;
/** Share of the shorter title's words that the other must have too. */
const SHARED_WORDS = 0.6;
/** More papers than this that meet at one key are of one series or subject. */
const MOST_AT_ONE_KEY = 12;
/** More papers than this with one DOI have that of the book they are in. */
const MOST_AT_ONE_DOI = 3;

/** Collects papers, then tells the pairs; memory holds some 30 numbers a paper and no texts. */
export class LikelyPairs {
  private readonly ids: number[] = [];
  private readonly words: number[][] = [];
  private readonly titles: number[] = [];
  private readonly abstracts: number[] = [];
  /** 0 where there is none. */
  private readonly dois: number[] = [];
  private readonly papersWith = new Map<number, number>();

  add({ id, title, abstract, doi }: Comparable): void {
    const words = [...new Set(plainWords(title).map(shortNumber))];
    for (const word of words) this.papersWith.set(word, (this.papersWith.get(word) ?? 0) + 1);
    const beginning = plainWords((abstract ?? "").slice(0, 400)).slice(0, ABSTRACT_WORDS);
    this.ids.push(id);
    this.dois.push(doi ? shortNumber(`doi:${doi}`) : 0);
    this.words.push(words);
    this.titles.push(shortNumber(titleKey(title)));
    this.abstracts.push(beginning.length === ABSTRACT_WORDS ? shortNumber(beginning.join(" ")) : 0);
  }

  /**
   * Each pair once, the paper that was added first in front.
   * @param isWanted of an id: pairs of two papers that are not are left out
   */
  pairs(isWanted: (id: number) => boolean = () => true): [number, number][] {
    const meetings = new Map<number, number[]>();
    const wanted = this.ids.map(isWanted);
    for (const [paper, isOne] of wanted.entries()) {
      if (isOne) for (const key of this.keysOf(paper)) meetings.set(key, []);
    }
    for (const paper of wanted.keys()) {
      for (const key of this.keysOf(paper)) meetings.get(key)?.push(paper);
    }
    const found = new Set<number>();
    for (const [key, papers] of meetings) {
      const most = key === this.dois[papers[0]!] ? MOST_AT_ONE_DOI : MOST_AT_ONE_KEY;
      if (papers.length < 2 || papers.length > most) continue;
      papers.forEach((b, at) => {
        for (const a of papers.slice(0, at)) {
          if ((wanted[a] || wanted[b]) && this.isPlausible(a, b))
            found.add(a * this.ids.length + b);
        }
      });
    }
    return [...found].map((pair) => [
      this.ids[Math.floor(pair / this.ids.length)]!,
      this.ids[pair % this.ids.length]!,
    ]);
  }

  private isPlausible(a: number, b: number): boolean {
    if (this.titles[a] === this.titles[b]) return true;
    if (this.dois[a] !== 0 && this.dois[a] === this.dois[b]) return true;
    if (this.abstracts[a] !== 0 && this.abstracts[a] === this.abstracts[b]) return true;
    const [ours, theirs] = [this.words[a]!, this.words[b]!];
    const shared = ours.filter((word) => theirs.includes(word)).length;
    return shared >= SHARED_WORDS * Math.min(ours.length, theirs.length);
  }

  /** A word that only one title has is a slip of the pen or says nothing about another title. */
  private keysOf(paper: number): number[] {
    const rare = this.words[paper]!.filter((word) => this.papersWith.get(word)! > 1)
      .sort((a, b) => this.papersWith.get(a)! - this.papersWith.get(b)! || a - b)
      .slice(0, RARE_WORDS);
    const keys = rare.flatMap((a, at) => rare.slice(0, at).map((b) => pairKey(a, b)));
    keys.push(this.titles[paper]!);
    for (const key of [this.abstracts[paper]!, this.dois[paper]!]) if (key !== 0) keys.push(key);
    return keys;
  }
}

function pairKey(a: number, b: number): number {
  const [low, high] = a < b ? [a, b] : [b, a];
  return low * 2 ** 21 + (high % 2 ** 21);
}
