/** How the texts write a phrase: its commonest form, lower case where any text has it so. */
import { GrowingArray } from "@/lib/text/growing-array";
import { copyOfStretch, hashOfStretch } from "@/lib/text/stretch";

/** Phrase, hash of the form, number of the form from 1. */
const FIELDS = 3;
const FULL = 0.6;

export class PhraseLabels {
  private table = new Int32Array(FIELDS * 65_536);
  private readonly forms: string[] = [];
  private readonly times = new GrowingArray(new Uint32Array(1_024));

  /** Counts a form, a part of a text, of a phrase with this number. */
  count(phrase: number, text: string, start: number, end: number): void {
    const hash = hashOfStretch(text, start, end, phrase);
    const at = this.place(phrase, hash);
    const form = this.table[at + 2]!;
    if (form > 0) {
      this.times.add(form - 1, 1);
      return;
    }
    this.times.push(1);
    this.table.set([phrase, hash, this.forms.push(copyOfStretch(text, start, end))], at);
    if (this.forms.length * FIELDS > FULL * this.table.length) this.grow();
  }

  /** The label of each phrase, by its number; empty of one without forms. */
  labels(phrases: number): string[] {
    const best = new Int32Array(phrases).fill(-1);
    for (let at = 0; at < this.table.length; at += FIELDS) {
      const form = this.table[at + 2]! - 1;
      if (form < 0) continue;
      const phrase = this.table[at]!;
      if (best[phrase] === -1 || this.isBetter(form, best[phrase]!)) best[phrase] = form;
    }
    return Array.from(best, (form) => this.forms[form] ?? "");
  }

  private isBetter(a: number, b: number): boolean {
    return isBetter(this.forms[a]!, this.times.at(a), this.forms[b]!, this.times.at(b));
  }

  private place(phrase: number, hash: number): number {
    const { table } = this;
    const places = table.length / FIELDS;
    let at = ((hash ^ (hash >>> 15)) & (places - 1)) * FIELDS;
    while (table[at + 2] !== 0 && (table[at] !== phrase || table[at + 1] !== hash)) {
      at = at + FIELDS === table.length ? 0 : at + FIELDS;
    }
    return at;
  }

  private grow(): void {
    const old = this.table;
    this.table = new Int32Array(2 * old.length);
    for (let from = 0; from < old.length; from += FIELDS) {
      if (old[from + 2] === 0) continue;
      this.table.set(old.subarray(from, from + FIELDS), this.place(old[from]!, old[from + 1]!));
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
