/**
 * Builds the inverted index: docs come in one by one, each as its words; at the end the list of
 * terms per doc is turned into the list of docs per term.
 */
import type { AbbreviationMap } from "@/lib/text/abbreviation-map";
import { GrowingArray } from "@/lib/text/growing-array";
import { indexWords } from "@/lib/text/index-words";
import type { TextIndex } from "./library-index";
import { FORMS_PER_TERM, packPosting } from "./posting";
import { sortedOrder, stringTable } from "./string-table";

export interface IndexedText {
  title: string;
  abstract: string;
  /** Names as shown. */
  authors: readonly string[];
  venue?: string;
}

type Column = "title" | "abstract" | "authors" | "venue";

/** How often each column of one doc has an entry, and in which forms. */
interface Occurrences {
  title: number;
  abstract: number;
  authors: boolean;
  venue: boolean;
  forms: number;
}

export class TextIndexBuilder {
  /** A term has an entry for each eight of its forms, the newest last. */
  private readonly entriesOf = new Map<string, number[]>();
  private readonly entryTerms: string[] = [];
  private readonly entryForms: number[] = [];
  private readonly formNumbers = new Map<string, number>();
  private readonly formEntries = new GrowingArray(new Uint32Array());
  private readonly formBits = new GrowingArray(new Uint8Array());
  private readonly formDocs: number[] = [];
  private readonly docStarts = new GrowingArray(new Uint32Array());
  private readonly docEntries = new GrowingArray(new Uint32Array());
  private readonly docPayloads = new GrowingArray(new Uint16Array());
  private readonly titleLengths = new GrowingArray(new Uint8Array());
  private readonly abstractLengths = new GrowingArray(new Uint16Array());

  constructor(private readonly abbreviations?: AbbreviationMap) {}

  add({ title, abstract, authors, venue }: IndexedText): void {
    const found = new Map<number, Occurrences>();
    const forms = new Set<number>();
    const read = (text: string, column: Column): number => {
      const abbreviations =
        column === "title" || column === "abstract" ? this.abbreviations : undefined;
      const words = indexWords(text, abbreviations);
      let length = 0;
      for (const { term, form } of words) {
        if (form !== undefined) length++;
        this.note(found, forms, column, term, form);
      }
      return length;
    };
    this.titleLengths.push(Math.min(255, read(title, "title")));
    this.abstractLengths.push(Math.min(65_535, read(abstract, "abstract")));
    for (const author of authors) read(author, "authors");
    if (venue !== undefined) read(venue, "venue");

    for (const form of forms) this.formDocs[form]!++;
    this.docStarts.push(this.docEntries.length);
    for (const [entry, occurrences] of found) {
      this.docEntries.push(entry);
      this.docPayloads.push(packPosting(occurrences));
    }
  }

  finish(): TextIndex {
    this.docStarts.push(this.docEntries.length);
    const order = sortedOrder(this.entryTerms);
    const place = new Uint32Array(order.length);
    order.forEach((entry, i) => {
      place[entry] = i;
    });
    const formNames = [...this.formNumbers.keys()];
    const formOrder = sortedOrder(formNames);
    const formEntries = this.formEntries.finish();
    const formBits = this.formBits.finish();
    const titleLengths = this.titleLengths.finish();
    const abstractLengths = this.abstractLengths.finish();
    return {
      terms: stringTable(Array.from(order, (entry) => this.entryTerms[entry]!)),
      forms: stringTable(Array.from(formOrder, (form) => formNames[form]!)),
      formTerms: Uint32Array.from(formOrder, (form) => place[formEntries[form]!]!),
      formBits: Uint8Array.from(formOrder, (form) => formBits[form]!),
      formDocs: Uint32Array.from(formOrder, (form) => this.formDocs[form]!),
      ...this.turned(place),
      titleLengths,
      abstractLengths,
      meanTitleLength: mean(titleLengths),
      meanAbstractLength: mean(abstractLengths),
    };
  }

  private note(
    found: Map<number, Occurrences>,
    forms: Set<number>,
    column: Column,
    term: string,
    form: string | undefined,
  ): void {
    const number = form === undefined ? undefined : this.formNumber(form, term);
    const entry = number === undefined ? this.entryOf(term) : this.formEntries.at(number);
    let occurrences = found.get(entry);
    if (occurrences === undefined) {
      occurrences = { title: 0, abstract: 0, authors: false, venue: false, forms: 0 };
      found.set(entry, occurrences);
    }
    if (column === "title" || column === "abstract") occurrences[column]++;
    else occurrences[column] = true;
    if (number !== undefined) {
      occurrences.forms |= 1 << this.formBits.at(number);
      forms.add(number);
    }
  }

  private formNumber(form: string, term: string): number {
    const known = this.formNumbers.get(form);
    if (known !== undefined) return known;
    const number = this.formNumbers.size;
    this.formNumbers.set(form, number);
    const entry = this.entryOf(term);
    const taken = this.entryForms[entry]!;
    const full = taken === FORMS_PER_TERM;
    const own = full ? this.newEntry(term) : entry;
    this.formEntries.push(own);
    this.formBits.push(full ? 0 : taken);
    this.entryForms[own]!++;
    this.formDocs.push(0);
    return number;
  }

  /** The newest entry of the term. */
  private entryOf(term: string): number {
    return this.entriesOf.get(term)?.at(-1) ?? this.newEntry(term);
  }

  private newEntry(term: string): number {
    const entry = this.entryTerms.length;
    this.entryTerms.push(term);
    this.entryForms.push(0);
    const entries = this.entriesOf.get(term);
    if (entries) entries.push(entry);
    else this.entriesOf.set(term, [entry]);
    return entry;
  }

  /** From terms per doc to docs per term. */
  private turned(place: Uint32Array): Pick<TextIndex, "starts" | "postings" | "payloads"> {
    const docStarts = this.docStarts.finish();
    const docEntries = this.docEntries.finish();
    const docPayloads = this.docPayloads.finish();
    const starts = new Uint32Array(place.length + 1);
    for (const entry of docEntries) starts[place[entry]! + 1]!++;
    for (let i = 0; i < place.length; i++) starts[i + 1]! += starts[i]!;
    const next = starts.slice();
    const postings = new Uint32Array(docEntries.length);
    const payloads = new Uint16Array(docEntries.length);
    for (let doc = 0; doc + 1 < docStarts.length; doc++) {
      for (let i = docStarts[doc]!; i < docStarts[doc + 1]!; i++) {
        const at = next[place[docEntries[i]!]!]!++;
        postings[at] = doc;
        payloads[at] = docPayloads[i]!;
      }
    }
    return { starts, postings, payloads };
  }
}

function mean(lengths: Uint8Array | Uint16Array): number {
  let sum = 0;
  for (const length of lengths) sum += length;
  return lengths.length === 0 ? 0 : sum / lengths.length;
}
