/**
 * The words of a paper as phrases are made of them: a hyphenated compound is one unit. One object
 * reads paper after paper, since millions of units would be made otherwise.
 */
import { type CutPaper, type CutText, cutText } from "./cut-paper";
import { hashLetters, highWith, lowWith, type PhraseHash } from "./phrase-hash";
import { CONTENT, GENERIC, OF, type Role, STOP, type Vocabulary } from "./vocabulary";

/** Formulas, commands and links: no phrase has any of them. */
const SKIPPED =
  /\$[^$]*\$|\\[a-zA-Z]+|https?:\/\/\S+|www\.\S+|\b[\w.-]+\.(?:com|org|net|io|edu)\b\S*/g;
/** Whether there may be one: most texts have none, and to look closely takes long. */
const SUSPECT = /[$\\]|https?:|www\.|\.(?:com|org|net|io|edu)\b/;
const HYPHEN = /^[-\u2010\u2011\u2013]$/;
const SPACE = 0x20;

/** Empty units between the texts: those of a phrase, counted on from its abbreviation, end here. */
const APART = 4;

export class PhraseUnits {
  count = 0;
  /** The abstract's units come first: its spelling is closer to running text than the title's. */
  firstOfTitle = 0;
  /** Offsets into their text, end exclusive. */
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly roles: Role[] = [];
  /** 1 where no phrase ends: "based", "robust". */
  readonly noEnd: number[] = [];
  /** Punctuation before it, or the beginning of a text, ends every phrase. */
  private readonly breakBefore: boolean[] = [];
  /** The first part of the key, which is one word or, with a prefix, two. */
  private readonly low: number[] = [];
  private readonly high: number[] = [];
  private readonly firstWord: number[] = [];
  /** Where the words after the first part begin and end among all words. */
  private readonly nextWord: number[] = [];
  private readonly endWord: number[] = [];
  private readonly words: number[] = [];
  private vocabulary!: Vocabulary;
  private abstract = "";
  private title = "";

  read({ title, abstract }: CutPaper): void {
    this.count = 0;
    this.words.length = 0;
    this.vocabulary = title.vocabulary;
    this.abstract = this.add(abstract);
    for (let i = 0; i < APART; i++) this.roles[this.count++] = STOP;
    this.firstOfTitle = this.count;
    this.title = this.add(title);
  }

  /** Whether a phrase may begin and end with it. */
  opens(unit: number): boolean {
    const role = this.roles[unit]!;
    return role === CONTENT || role === GENERIC;
  }

  /** Whether a phrase may go on with it. */
  joins(unit: number): boolean {
    return !this.breakBefore[unit] && this.roles[unit] !== STOP;
  }

  /** Whether it and the one before it could be of one phrase. */
  meets(unit: number): boolean {
    return (
      unit > 0 && unit < this.count && this.opens(unit - 1) && this.opens(unit) && this.joins(unit)
    );
  }

  /** The low half of the hash of a phrase and one more unit; of the unit alone without a phrase. */
  lowWith(low: number | undefined, unit: number): number {
    let all = low === undefined ? this.low[unit]! : lowWith(low, this.low[unit]!);
    for (let word = this.nextWord[unit]!; word < this.endWord[unit]!; word++) {
      all = lowWith(all, this.vocabulary.low[this.words[word]!]!);
    }
    return all;
  }

  /** The high half. */
  highWith(high: number | undefined, unit: number): number {
    let all = high === undefined ? this.high[unit]! : highWith(high, this.high[unit]!);
    for (let word = this.nextWord[unit]!; word < this.endWord[unit]!; word++) {
      all = highWith(all, this.vocabulary.high[this.words[word]!]!);
    }
    return all;
  }

  hash(from: number, to: number): PhraseHash {
    let low: number | undefined;
    let high: number | undefined;
    for (let unit = from; unit < to; unit++) {
      low = this.lowWith(low, unit);
      high = this.highWith(high, unit);
    }
    return { low: low!, high: high! };
  }

  /** Equal for inflections and for spelling with hyphen, space or neither. */
  key(from: number, to: number): string {
    let key = "";
    for (let unit = from; unit < to; unit++) {
      if (unit > from) key += " ";
      for (let word = this.firstWord[unit]!; word < this.endWord[unit]!; word++) {
        if (word >= this.nextWord[unit]!) key += " ";
        key += this.vocabulary.key(this.words[word]!);
      }
    }
    return key;
  }

  textOf(unit: number): string {
    return unit < this.firstOfTitle ? this.abstract : this.title;
  }

  /** As the text writes it. */
  form(from: number, to: number): string {
    return this.textOf(from).slice(this.starts[from], this.ends[to - 1]);
  }

  /** The text as it was read, with semicolons for what no phrase has. */
  private add(given: CutText): string {
    const cut = SUSPECT.test(given.text) ? cutText(cleaned(given.text), this.vocabulary) : given;
    const { text, words, bounds } = cut;
    let isPrefix = false;
    let end = 0;
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!;
      const start = bounds[2 * i]!;
      const isSpace = start === end + 1 && text.charCodeAt(end) === SPACE;
      const gap = isSpace ? " " : text.slice(end, start);
      const isHyphen = !isSpace && HYPHEN.test(gap);
      end = bounds[2 * i + 1]!;
      if (i > 0 && (isHyphen || (isPrefix && isSpace))) {
        this.join(word, isPrefix);
        isPrefix = false;
      } else {
        this.begin(word, i === 0 || (!isSpace && gap.trim() !== ""));
        this.starts[this.count - 1] = start;
        isPrefix = this.vocabulary.prefix[word] === 1;
      }
      this.ends[this.count - 1] = end;
      this.noEnd[this.count - 1] = this.vocabulary.noEnd[word]!;
    }
    return text;
  }

  private begin(word: number, breakBefore: boolean): void {
    const at = this.count++;
    this.firstWord[at] = this.words.length;
    this.nextWord[at] = this.endWord[at] = this.words.push(word);
    this.roles[at] = this.vocabulary.roles[word]!;
    this.low[at] = this.vocabulary.low[word]!;
    this.high[at] = this.vocabulary.high[word]!;
    this.breakBefore[at] = breakBefore;
  }

  /** Puts a word to the unit before it, and to the first part of its key if that is a prefix. */
  private join(word: number, isPrefixed: boolean): void {
    const at = this.count - 1;
    this.endWord[at] = this.words.push(word);
    this.roles[at] = mixed(this.roles[at]!, this.vocabulary.roles[word]!);
    if (!isPrefixed) return;
    const before = { low: this.low[at]!, high: this.high[at]! };
    const { low, high } = hashLetters(this.vocabulary.key(word), before);
    this.low[at] = low;
    this.high[at] = high;
    this.nextWord[at] = this.endWord[at]!;
  }
}

function cleaned(text: string): string {
  return text.replace(SKIPPED, (skipped) => ";".repeat(skipped.length));
}

/** A compound says something when one of its words does: "text-to-image", but not "state-of-the-art". */
function mixed(a: Role, b: Role): Role {
  return Math.max(a === OF ? STOP : a, b === OF ? STOP : b);
}
