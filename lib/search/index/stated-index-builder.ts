/**
 * Builds what of an index comes of the papers alone, newest first: their words, what they are alike
 * in, who wrote them. It waits for nothing that is computed of a library.
 */
import { type Abbreviation, AbbreviationMap } from "@/lib/text/abbreviation-map";
import { buildLatentIndex } from "../latent/build-latent-index";
import { abbreviationTable } from "./abbreviation-table";
import { StatedColumns, type StatedFacts } from "./doc-columns";
import type { WordTables } from "./lexicon";
import type { LibraryIndex } from "./library-index";
import { NO_DOC } from "./merge-postings";
import type { Segments } from "./segments";
import { type IndexSink, putTree } from "./sink";
import { TextBuilder } from "./text-builder";
import type { IndexedText } from "./text-segment";
import { writeText } from "./write-text";

export interface StatedPaper extends IndexedText, StatedFacts {}

/** Ids of all papers in the other orders. */
export type PaperOrders = Record<"oldest" | "discussed" | "title", Iterable<number>>;

export interface BuilderOptions {
  /** Where the postings are kept until they are merged. */
  segments?: Segments;
  /** Words of an index that the papers are added to. */
  known?: WordTables;
}

export class StatedIndexBuilder {
  readonly texts: TextBuilder;
  readonly columns = new StatedColumns();

  /** @param abbreviations what the papers define, known before any of them is indexed */
  constructor(
    private readonly abbreviations: readonly Abbreviation[],
    options: BuilderOptions = {},
  ) {
    this.texts = new TextBuilder({ ...options, abbreviations: new AbbreviationMap(abbreviations) });
  }

  add(paper: StatedPaper): void {
    this.texts.add(paper);
    this.columns.add(paper);
  }

  /** Part after part: of very many papers, memory does not hold the whole. */
  async write(orders: PaperOrders, sink: IndexSink): Promise<void> {
    const counts = await this.texts.finish();
    const columns = this.columns.finish();
    const { ids } = columns;
    await putTree(sink, {
      docs: ids.length,
      ...columns,
      abbreviations: abbreviationTable(this.abbreviations),
      places: placesOf(ids, orders),
    });
    const { lexicon, segments } = this.texts;
    const text = await writeText(lexicon, segments.sources(), counts, sink);
    const latent = await buildLatentIndex(text, lexicon.size, ids.length, segments);
    await putTree(sink, { latent });
  }
}

/** Where each doc stands in the other orders. */
export function placesOf(ids: Uint32Array, orders: PaperOrders): LibraryIndex["places"] {
  const docOf = docsById(ids);
  const places = (order: Iterable<number>) => {
    const place = new Uint32Array(ids.length);
    let next = 0;
    for (const id of order) {
      const doc = docOf[id] ?? NO_DOC;
      if (doc !== NO_DOC) place[doc] = next++;
    }
    return place;
  };
  return {
    oldest: places(orders.oldest),
    discussed: places(orders.discussed),
    title: places(orders.title),
  };
}

/** The doc of each id, `NO_DOC` where there is none. */
export function docsById(ids: Uint32Array): Uint32Array {
  const most = ids.reduce((largest, id) => Math.max(largest, id), 0);
  const docOf = new Uint32Array(most + 1).fill(NO_DOC);
  ids.forEach((id, doc) => {
    docOf[id] = doc;
  });
  return docOf;
}
