/** Collects the words of texts, doc by doc, in segments that are put away when they are large. */
import type { AbbreviationMap } from "@/lib/text/abbreviation-map";
import { GrowingArray } from "@/lib/text/growing-array";
import { Lexicon, type WordTables } from "./lexicon";
import { MemorySegments, type Segments } from "./segments";
import { type IndexedText, TextSegmentBuilder } from "./text-segment";
import type { WordCounts } from "./write-text";

/** Postings of a segment: some 15,000 papers with abstracts, and 40 MB until they are put away. */
const SEGMENT = 1_500_000;

interface TextBuilderOptions {
  abbreviations?: AbbreviationMap;
  /** Where segments are put away. */
  segments?: Segments;
  /** Words of an index that the texts are added to. */
  known?: WordTables;
}

export class TextBuilder {
  readonly lexicon: Lexicon;
  readonly segments: Segments;
  private readonly abbreviations?: AbbreviationMap;
  private readonly titleLengths = new GrowingArray(new Uint8Array());
  private readonly abstractLengths = new GrowingArray(new Uint16Array());
  private segment: TextSegmentBuilder;

  constructor({ abbreviations, segments, known }: TextBuilderOptions = {}) {
    this.lexicon = new Lexicon(known);
    this.segments = segments ?? new MemorySegments();
    this.abbreviations = abbreviations;
    this.segment = new TextSegmentBuilder(this.lexicon, 0, abbreviations);
  }

  add(text: IndexedText): void {
    const { title, abstract } = this.segment.add(text);
    this.titleLengths.push(Math.min(255, title));
    this.abstractLengths.push(Math.min(65_535, abstract));
  }

  /** To be called now and then between texts. */
  async relieve(): Promise<void> {
    if (this.segment.postings >= SEGMENT) await this.putAway();
  }

  async finish(): Promise<WordCounts> {
    if (this.segment.docs > 0) await this.putAway();
    return {
      titleLengths: this.titleLengths.finish(),
      abstractLengths: this.abstractLengths.finish(),
    };
  }

  private async putAway(): Promise<void> {
    await this.segments.add(this.segment.finish());
    const docs = this.titleLengths.length;
    this.segment = new TextSegmentBuilder(this.lexicon, docs, this.abbreviations);
  }
}
