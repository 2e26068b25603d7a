/** How the texts write a phrase: its commonest form, lower case where any text has it so. */
import type { StringTable } from "@/lib/search/index/string-table";
import { GrowingTexts } from "@/lib/search/suggest/growing-texts";
import { GrowingArray } from "@/lib/text/growing-array";
import { hashOfStretch } from "@/lib/text/stretch";

/** Hash of the phrase and the form, number of the form from 1. */
const FIELDS = 2;
const FULL = 0.6;

/** Forms are millions: a text for each of them would take more than all else here. */
export class PhraseLabels {
  private table = new Int32Array(FIELDS * 65_536);
  private readonly forms = new GrowingTexts();
  /** Of each form: the phrase that it is one of, and how often it was there. */
  private readonly phrases = new GrowingArray(new Uint32Array(1_024));
  private readonly times = new GrowingArray(new Uint32Array(1_024));

  /** Counts a form, a part of a text, of a phrase with this number. */
  count(phrase: number, text: string, start: number, end: number): void {
    const hash = hashOfStretch(text, start, end, phrase);
    const at = this.place(phrase, hash);
    const form = this.table[at + 1]!;
    if (form > 0) {
      this.times.add(form - 1, 1);
      return;
    }
    this.forms.push(text.slice(start, end));
    this.phrases.push(phrase);
    this.times.push(1);
    this.table[at] = hash;
    this.table[at + 1] = this.forms.size;
    if (this.forms.size * FIELDS > FULL * this.table.length) this.grow();
  }

  /** The label of each phrase, by its number; empty of one without forms. */
  labels(phrases: number): StringTable {
    const none = this.forms.size;
    this.forms.push("");
    const best = new Uint32Array(phrases).fill(none);
    for (let form = 0; form < none; form++) {
      const phrase = this.phrases.at(form);
      if (best[phrase] === none || this.isBetter(form, best[phrase]!)) best[phrase] = form;
    }
    return this.forms.table(best);
  }

  private isBetter(a: number, b: number): boolean {
    return isBetter(this.forms.at(a), this.times.at(a), this.forms.at(b), this.times.at(b));
  }

  private place(phrase: number, hash: number): number {
    const { table } = this;
    const places = table.length / FIELDS;
    let at = ((hash ^ (hash >>> 15)) & (places - 1)) * FIELDS;
    for (; table[at + 1] !== 0; at = at + FIELDS === table.length ? 0 : at + FIELDS) {
      if (table[at] === hash && this.phrases.at(table[at + 1]! - 1) === phrase) break;
    }
    return at;
  }

  private grow(): void {
    const old = this.table;
    this.table = new Int32Array(2 * old.length);
    for (let from = 0; from < old.length; from += FIELDS) {
      const form = old[from + 1]!;
      if (form === 0) continue;
      const at = this.place(this.phrases.at(form - 1), old[from]!);
      this.table[at] = old[from]!;
      this.table[at + 1] = form;
    }
  }
}

/** The label of a phrase of one paper by its forms there. */
export function labelOf(forms: readonly string[]): string {
  const times = new Map<string, number>();
  for (const form of forms) times.set(form, (times.get(form) ?? 0) + 1);
  let label = forms[0]!;
  for (const [form, count] of times) {
    if (isBetter(form, count, label, times.get(label)!)) label = form;
  }
  return label;
}

function isBetter(a: string, timesOfA: number, b: string, timesOfB: number): boolean {
  const difference = timesOfA * weight(a) - timesOfB * weight(b);
  return difference > 0 || (difference === 0 && a < b);
}

/** Titles and sentences begin with capitals that are not the phrase's own. */
function weight(form: string): number {
  return /^\p{Lu}[\p{Ll}\d-]*(?!\p{Lu})(?:\s|$)/u.test(form) ? 0.05 : 1;
}
