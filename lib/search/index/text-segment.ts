/** The postings of papers that are indexed one after the other: a part of a library. */
import type { AbbreviationMap } from "@/lib/text/abbreviation-map";
import { GrowingArray } from "@/lib/text/growing-array";
import { indexWords } from "@/lib/text/index-words";
import type { Lexicon } from "./lexicon";
import type { Postings } from "./merge-postings";
import { packPosting } from "./posting";

export interface IndexedText {
  title: string;
  abstract: string;
  /** Names as shown. */
  authors: readonly string[];
  venue?: string;
}

export interface TextSegment extends Postings {
  /** The entries of the lexicon that its docs have, in the order of their terms. */
  entries: Uint32Array;
  /** The postings of `entries[i]` are `starts[i]` to `starts[i + 1]`. */
  starts: Uint32Array;
  /** Its docs are numbered from this one on. */
  firstDoc: number;
  docs: number;
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

export class TextSegmentBuilder {
  private readonly docStarts = new GrowingArray(new Uint32Array());
  private readonly docEntries = new GrowingArray(new Uint32Array());
  private readonly docPayloads = new GrowingArray(new Uint16Array());

  constructor(
    private readonly lexicon: Lexicon,
    private readonly firstDoc: number,
    private readonly abbreviations?: AbbreviationMap,
  ) {}

  get docs(): number {
    return this.docStarts.length;
  }

  get postings(): number {
    return this.docEntries.length;
  }

  /** Returns how many words title and abstract have. */
  add({ title, abstract, authors, venue }: IndexedText): { title: number; abstract: number } {
    const found = new Map<number, Occurrences>();
    const forms = new Set<number>();
    const read = (text: string, column: Column): number => {
      const abbreviations =
        column === "title" || column === "abstract" ? this.abbreviations : undefined;
      let length = 0;
      for (const { term, form } of indexWords(text, abbreviations)) {
        if (form !== undefined) length++;
        this.note(found, forms, column, term, form);
      }
      return length;
    };
    const lengths = { title: read(title, "title"), abstract: read(abstract, "abstract") };
    for (const author of authors) read(author, "authors");
    if (venue !== undefined) read(venue, "venue");

    for (const form of forms) this.lexicon.countForm(form);
    this.docStarts.push(this.docEntries.length);
    for (const [entry, occurrences] of found) {
      this.docEntries.push(entry);
      this.docPayloads.push(packPosting(occurrences));
    }
    return lengths;
  }

  /** From terms per doc to docs per term. */
  finish(): TextSegment {
    const docs = this.docStarts.length;
    this.docStarts.push(this.docEntries.length);
    const docStarts = this.docStarts.finish();
    const docEntries = this.docEntries.finish();
    const docPayloads = this.docPayloads.finish();
    const counts = new Uint32Array(this.lexicon.size);
    for (const entry of docEntries) counts[entry]!++;
    const entries = Uint32Array.from(counts.keys())
      .filter((entry) => counts[entry]! > 0)
      .sort((a, b) => this.lexicon.compare(a, b));
    const starts = new Uint32Array(entries.length + 1);
    const next = counts;
    entries.forEach((entry, i) => {
      starts[i + 1] = starts[i]! + counts[entry]!;
      next[entry] = starts[i]!;
    });
    const postings = new Uint32Array(docEntries.length);
    const payloads = new Uint16Array(docEntries.length);
    for (let doc = 0; doc < docs; doc++) {
      for (let i = docStarts[doc]!; i < docStarts[doc + 1]!; i++) {
        const at = next[docEntries[i]!]!++;
        postings[at] = this.firstDoc + doc;
        payloads[at] = docPayloads[i]!;
      }
    }
    return { entries, starts, postings, payloads, firstDoc: this.firstDoc, docs };
  }

  private note(
    found: Map<number, Occurrences>,
    forms: Set<number>,
    column: Column,
    term: string,
    form: string | undefined,
  ): void {
    const number = form === undefined ? undefined : this.lexicon.formNumber(form, term);
    const entry =
      number === undefined ? this.lexicon.entryOf(term) : this.lexicon.entryOfForm(number);
    let occurrences = found.get(entry);
    if (occurrences === undefined) {
      occurrences = { title: 0, abstract: 0, authors: false, venue: false, forms: 0 };
      found.set(entry, occurrences);
    }
    if (column === "title" || column === "abstract") occurrences[column]++;
    else occurrences[column] = true;
    if (number !== undefined) {
      occurrences.forms |= 1 << this.lexicon.bitOfForm(number);
      forms.add(number);
    }
  }
}
