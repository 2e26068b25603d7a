/** Builds the index of a library, or of papers that join one, from its papers, newest first. */
import type { Abbreviation } from "@/lib/text/abbreviation-map";
import { DerivedColumns, type DerivedFacts, type StatedFacts } from "./doc-columns";
import type { LibraryIndex } from "./library-index";
import { MemorySink, putTree } from "./sink";
import {
  type BuilderOptions,
  type PaperOrders,
  StatedIndexBuilder,
  type StatedPaper,
} from "./stated-index-builder";
import type { WordCounts } from "./write-text";

export type IndexedPaper = StatedPaper &
  Omit<DerivedFacts, "values"> & { values: StatedFacts["values"] & DerivedFacts["values"] };

/** What an index keeps doc by doc, but for their postings. */
export interface DocColumns extends WordCounts, Pick<LibraryIndex, "ids" | "has" | "facets"> {}

export class LibraryIndexBuilder {
  readonly stated: StatedIndexBuilder;
  readonly derived = new DerivedColumns();

  constructor(abbreviations: readonly Abbreviation[], options: BuilderOptions = {}) {
    this.stated = new StatedIndexBuilder(abbreviations, options);
  }

  add(paper: IndexedPaper): void {
    this.stated.add(paper);
    this.derived.add(paper);
  }

  /** What there is of each doc when all were added. */
  async finishDocs(): Promise<DocColumns> {
    const counts = await this.stated.texts.finish();
    const { facets, ...columns } = this.stated.columns.finish();
    return { ...counts, ...columns, facets: { ...facets, ...this.derived.finish().facets } };
  }

  /** The whole index in memory. */
  async finish(orders: PaperOrders): Promise<LibraryIndex> {
    const sink = new MemorySink();
    await this.stated.write(orders, sink);
    await putTree(sink, this.derived.finish());
    return sink.index<LibraryIndex>();
  }
}
