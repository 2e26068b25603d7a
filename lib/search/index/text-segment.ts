/** The postings of papers that are indexed one after the other: a part of a library. */
import type { AbbreviationMap } from "@/lib/text/abbreviation-map";
import { GrowingArray } from "@/lib/text/growing-array";
import { type IndexWord, readIndexWords } from "@/lib/text/index-words";
import type { Lexicon } from "./lexicon";
import type { Postings } from "./merge-postings";
import { countedIn, type TextColumn, withForm } from "./posting";

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

export class TextSegmentBuilder {
  private readonly docStarts = new GrowingArray(new Uint32Array());
  private readonly docEntries = new GrowingArray(new Uint32Array());
  private readonly docPayloads = new GrowingArray(new Uint16Array());
  /** Where the latest posting of each entry is: of this doc, when it is not before its first. */
  private latest = new Uint32Array(1024);

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
    const first = this.docEntries.length;
    this.docStarts.push(first);
    const read = (text: string, column: TextColumn): number => {
      const isText = column === "title" || column === "abstract";
      let length = 0;
      readIndexWords(text, isText ? this.abbreviations : undefined, (word) => {
        if (word.form !== undefined) length++;
        this.note(first, column, word);
      });
      return length;
    };
    const lengths = { title: read(title, "title"), abstract: read(abstract, "abstract") };
    for (const author of authors) read(author, "authors");
    if (venue !== undefined) read(venue, "venue");
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

  /** @param first where the postings of this doc begin */
  private note(first: number, column: TextColumn, word: IndexWord): void {
    const { term, form } = word;
    const number = form === undefined ? undefined : this.lexicon.formNumber(word, form);
    const entry =
      number === undefined ? this.lexicon.entryOf(term) : this.lexicon.entryOfForm(number);
    const at = this.postingOf(entry, first);
    const payload = countedIn(this.docPayloads.at(at), column);
    const formed =
      number === undefined ? payload : withForm(payload, this.lexicon.bitOfForm(number));
    if (number !== undefined && formed !== payload) this.lexicon.countForm(number);
    this.docPayloads.set(at, formed);
  }

  private postingOf(entry: number, first: number): number {
    if (entry >= this.latest.length) {
      const larger = new Uint32Array(2 * entry);
      larger.set(this.latest);
      this.latest = larger;
    }
    const at = this.latest[entry]!;
    if (at >= first && at < this.docEntries.length && this.docEntries.at(at) === entry) return at;
    this.latest[entry] = this.docEntries.length;
    this.docEntries.push(entry);
    this.docPayloads.push(0);
    return this.docEntries.length - 1;
  }
}
