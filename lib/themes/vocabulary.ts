/**
 * What themes and key phrases know of words, remembered: texts repeat their words, and finding one is
 * much less work than looking into it. A word is a number, and what is known of it lies in arrays.
 */
import { isGenericStem, isStopWord } from "@/lib/text/stop-words";
import { copyOfStretch } from "@/lib/text/stretch";
import { fold, stem } from "@/lib/text/tokens";
import { hashLetters, spread } from "./phrase-hash";
import { isVerb } from "./verb-forms";
import { wordForm } from "./word-form";

/** In this order a compound has the role of its highest word; "of" is part of none. */
export type Role = number;
export const STOP = 0;
export const GENERIC = 1;
export const CONTENT = 2;
export const OF = 3;

/** Written as one word, with a hyphen or apart, they mean the same: "pre-training", "multi agent". */
const PREFIX =
  /^(anti|auto|bi|co|cross|fine|hyper|inter|intra|macro|meta|micro|multi|non|post|pre|quasi|re|semi|sub|super|ultra|un)$/;
const ADJECTIVE =
  /(?:..[^e]ed|ous|ful|[^i]less|[^bt]able|ible|[aiu]tive|ical|ary|est|ional|[nt]ural|sual|tual|[lb]ocal|global|ernal|atial|poral|ential|cial|[^s]atic|(?<!heur|stat|lingu)istic|llic|entic|ific)$|^(?:large|small|long|short|high|low|deep|new|novel|simple|complex|single|different|unclear|prevalent|more|main|full|open|dense|diverse|robust|distinct|finite|infinite|linear|nonlinear|concrete|discrete|stable|cohesive|parallel|concise|back|reliant|unseen)$/;
/** "6B parameters" and "million images" are no names; nor is what is only larger than another. */
const QUANTITY =
  /^(?:\d+[kmbt]|hundreds?|thousands?|millions?|billions?|trillions?|eight|seven|nine|dozens?|smaller|larger|bigger|longer|shorter|stronger|weaker|deeper|wider|richer|faster|slower|simpler)$/;

/** Low half and high half of the hash of a word as written, its number from 1. */
const FIELDS = 3;

export class Vocabulary {
  roles = new Uint8Array(16_384);
  /** 1 of words that do not end a phrase: "based", "robust". */
  noEnd = new Uint8Array(16_384);
  /** 1 of what is one word with what follows: "multi", "pre". */
  prefix = new Uint8Array(16_384);
  /** Halves of the hash of its key. */
  low = new Int32Array(16_384);
  high = new Int32Array(16_384);
  private readonly written: string[] = [];
  private table = new Int32Array(FIELDS * 32_768);

  get size(): number {
    return this.written.length;
  }

  /** Of the word that stands there in a text. */
  number(text: string, start: number, end: number): number {
    let low = start - end;
    let high = 0;
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i);
      low = Math.imul(low ^ unit, 0x01000193);
      high = (Math.imul(high, 0x85ebca6b) + unit) | 0;
    }
    const at = this.place(low, high);
    const known = this.table[at + 2]!;
    return known > 0 ? known - 1 : this.learn(text.slice(start, end), low, high, at);
  }

  /** Lower-cased, without diacritics. */
  token(word: number): string {
    return fold(this.written[word]!);
  }

  /** Equal for inflections. */
  key(word: number): string {
    return keyOf(this.token(word));
  }

  private learn(written: string, low: number, high: number, at: number): number {
    const number = this.written.push(copyOfStretch(written)) - 1;
    this.table[at] = low;
    this.table[at + 1] = high;
    this.table[at + 2] = number + 1;
    const token = fold(written);
    const key = hashLetters(keyOf(token));
    this.low[number] = key.low;
    this.high[number] = key.high;
    this.roles[number] = roleOf(token);
    this.noEnd[number] = Number(ADJECTIVE.test(token));
    this.prefix[number] = Number(PREFIX.test(token));
    if (this.size === this.roles.length) this.grow();
    return number;
  }

  private place(low: number, high: number): number {
    const { table } = this;
    const places = table.length / FIELDS;
    let place = spread(low, high) & (places - 1);
    for (;;) {
      const at = place * FIELDS;
      if (table[at + 2] === 0 || (table[at] === low && table[at + 1] === high)) return at;
      place = (place + 1) & (places - 1);
    }
  }

  private grow(): void {
    const old = this.table;
    this.table = new Int32Array(2 * old.length);
    for (let from = 0; from < old.length; from += FIELDS) {
      if (old[from + 2] === 0) continue;
      this.table.set(old.subarray(from, from + FIELDS), this.place(old[from]!, old[from + 1]!));
    }
    this.roles = doubled(this.roles);
    this.noEnd = doubled(this.noEnd);
    this.prefix = doubled(this.prefix);
    this.low = doubled(this.low);
    this.high = doubled(this.high);
  }
}

function doubled<T extends Uint8Array | Int32Array>(values: T): T {
  const twice = new (values.constructor as new (length: number) => T)(2 * values.length);
  twice.set(values);
  return twice;
}

function keyOf(token: string): string {
  return PREFIX.test(token) ? token : stem(wordForm(token).singular);
}

function roleOf(token: string): Role {
  if (token === "of") return OF;
  const symbol = !/\p{L}/u.test(token) || (token.length === 1 && /[a-z]/.test(token));
  if (symbol || QUANTITY.test(token) || isStopWord(token) || isVerb(token)) return STOP;
  return isGenericStem(stem(token)) ? GENERIC : CONTENT;
}
