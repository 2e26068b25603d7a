/**
 * The words of an index while it is built. A term has an entry for each eight of its forms, since a
 * posting cannot tell more of them apart; a form belongs to one entry and is one of its bits.
 */
import { GrowingArray } from "@/lib/text/growing-array";
import type { IndexWord } from "@/lib/text/index-words";
import { MOST_REMEMBERED } from "@/lib/text/token-facts";
import type { TextIndex } from "./library-index";
import { FORMS_PER_TERM, formsOf } from "./posting";
import { byBytes, findText, stringTable, tableSize, textAt } from "./string-table";
import { unionOrder, unionTable } from "./table-union";

/** What an index keeps of its words. */
export type WordTables = Pick<TextIndex, "terms" | "forms" | "formTerms" | "formBits" | "formDocs">;

const NONE: WordTables = {
  terms: stringTable([]),
  forms: stringTable([]),
  formTerms: new Uint32Array(),
  formBits: new Uint8Array(),
  formDocs: new Uint32Array(),
};

export class Lexicon {
  /** The newest entry of each term that was asked for. */
  private readonly entries = new Map<string, number>();
  /** Terms of entries that came after the known ones, and forms likewise. */
  private readonly newTerms: string[] = [];
  private readonly newForms: string[] = [];
  private readonly formNumbers = new Map<string, number>();
  /** By the number of a word: that of its form + 1, or 0 where it was not asked for. */
  private readonly formOfWord = new Uint32Array(MOST_REMEMBERED);
  /** How many forms each entry has. */
  private readonly taken: GrowingArray<Uint8Array>;
  private readonly formEntries: GrowingArray<Uint32Array>;
  private readonly formBits: GrowingArray<Uint8Array>;
  private readonly formDocs: GrowingArray<Uint32Array>;

  /** @param known words of an index that is added to: entries and forms keep their numbers */
  constructor(private readonly known: WordTables = NONE) {
    const { formTerms, formBits, formDocs } = known;
    const taken = new Uint8Array(tableSize(known.terms));
    formTerms.forEach((entry, form) => {
      taken[entry] = Math.max(taken[entry]!, formBits[form]! + 1);
    });
    this.taken = new GrowingArray(taken, taken.length);
    this.formEntries = new GrowingArray(formTerms.slice(), formTerms.length);
    this.formBits = new GrowingArray(formBits.slice(), formBits.length);
    this.formDocs = new GrowingArray(formDocs.slice(), formDocs.length);
  }

  /** How many entries there are. */
  get size(): number {
    return this.taken.length;
  }

  /** The newest entry of the term. */
  entryOf(term: string): number {
    return this.entries.get(term) ?? this.knownEntry(term) ?? this.newEntry(term);
  }

  /** @param form that of the word */
  formNumber({ term, number }: IndexWord, form: string): number {
    const known = number === undefined ? 0 : this.formOfWord[number]!;
    if (known > 0) return known - 1;
    const found = this.formNumbers.get(form) ?? this.knownForm(form) ?? this.newForm(form, term);
    if (number !== undefined) this.formOfWord[number] = found + 1;
    return found;
  }

  /** The entry that a form belongs to, and its bit there. */
  entryOfForm(form: number): number {
    return this.formEntries.at(form);
  }

  bitOfForm(form: number): number {
    return this.formBits.at(form);
  }

  /** One more doc has the form. */
  countForm(form: number): void {
    this.formDocs.add(form, 1);
  }

  /** Entries in the order of their terms; of one term, the older first. */
  compare(a: number, b: number): number {
    const size = tableSize(this.known.terms);
    if (a < size && b < size) return a - b;
    return byBytes(this.term(a), this.term(b)) || a - b;
  }

  /** All entries in that order. */
  order(): Uint32Array {
    const { terms } = this.known;
    const order = Uint32Array.from({ length: tableSize(terms) }, (_, entry) => entry);
    return unionOrder({ table: terms, order, texts: this.newTerms });
  }

  /** The tables of entries that are `kept`, in their order, with the forms that docs have. */
  tables(kept: Uint32Array, gone: GoneForms): WordTables {
    const { terms, forms } = this.known;
    const place = new Uint32Array(this.size);
    kept.forEach((entry, i) => {
      place[entry] = i;
    });
    const docs = this.formDocs.finish();
    for (let form = 0; form < docs.length && gone.any; form++) {
      docs[form]! -= gone.of(this.entryOfForm(form), this.bitOfForm(form));
    }
    const knownForms = Uint32Array.from({ length: tableSize(forms) }, (_, form) => form);
    const formOrder = unionOrder({ table: forms, order: knownForms, texts: this.newForms });
    const used = formOrder.filter((form) => docs[form]! > 0);
    return {
      terms: unionTable({ table: terms, texts: this.newTerms }, kept),
      forms: unionTable({ table: forms, texts: this.newForms }, used),
      formTerms: used.map((form) => place[this.entryOfForm(form)]!),
      formBits: Uint8Array.from(used, (form) => this.bitOfForm(form)),
      formDocs: used.map((form) => docs[form]!),
    };
  }

  private term(entry: number): string {
    const size = tableSize(this.known.terms);
    return entry < size ? textAt(this.known.terms, entry) : this.newTerms[entry - size]!;
  }

  private knownEntry(term: string): number | undefined {
    const [from, to] = findText(this.known.terms, term);
    if (from === to) return undefined;
    this.entries.set(term, to - 1);
    return to - 1;
  }

  private newEntry(term: string): number {
    const entry = this.size;
    this.newTerms.push(term);
    this.taken.push(0);
    this.entries.set(term, entry);
    return entry;
  }

  private knownForm(form: string): number | undefined {
    const [from, to] = findText(this.known.forms, form);
    if (from === to) return undefined;
    this.formNumbers.set(form, from);
    return from;
  }

  private newForm(form: string, term: string): number {
    const number = this.formEntries.length;
    this.formNumbers.set(form, number);
    this.newForms.push(form);
    const newest = this.entryOf(term);
    const entry = this.taken.at(newest) < FORMS_PER_TERM ? newest : this.newEntry(term);
    this.formEntries.push(entry);
    this.formBits.push(this.taken.at(entry));
    this.taken.add(entry, 1);
    this.formDocs.push(0);
    return number;
  }
}

/** How many docs that are gone had each form. */
export class GoneForms {
  private readonly docs = new Map<number, number>();

  get any(): boolean {
    return this.docs.size > 0;
  }

  of(entry: number, bit: number): number {
    return this.docs.get(entry * FORMS_PER_TERM + bit) ?? 0;
  }

  /** A doc is gone that has this posting of an entry. */
  count(entry: number, payload: number): void {
    for (let forms = formsOf(payload), bit = 0; forms !== 0; forms >>= 1, bit++) {
      if ((forms & 1) === 0) continue;
      const key = entry * FORMS_PER_TERM + bit;
      this.docs.set(key, (this.docs.get(key) ?? 0) + 1);
    }
  }
}
