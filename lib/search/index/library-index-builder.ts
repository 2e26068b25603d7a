/** Builds the index of a library from its papers, which come newest first. */
import { type Abbreviation, AbbreviationMap } from "@/lib/text/abbreviation-map";
import { GrowingArray } from "@/lib/text/growing-array";
import { buildLatentIndex } from "../latent/build-latent-index";
import { FACETS, type FacetName, HAS_FLAGS, type HasFlag } from "../selection";
import { abbreviationTable } from "./abbreviation-table";
import { FacetColumnBuilder, type LabelledValue } from "./facet-column-builder";
import type { WordTables } from "./lexicon";
import { type FacetColumn, type LibraryIndex, MAP_SIDE, NO_POINT } from "./library-index";
import { NO_DOC } from "./merge-postings";
import type { Segments } from "./segments";
import { type IndexSink, MemorySink, putTree } from "./sink";
import { TextBuilder } from "./text-builder";
import type { IndexedText } from "./text-segment";
import { type WordCounts, writeText } from "./write-text";

export interface IndexedPaper extends IndexedText {
  id: number;
  values: Record<FacetName, readonly LabelledValue[]>;
  has: readonly HasFlag[];
  /** Its point on the topic map, with coordinates in [0, 1]. */
  place?: { point: number; x: number; y: number };
}

/** Ids of all papers in the other orders. */
export type PaperOrders = Record<"oldest" | "discussed" | "title", Iterable<number>>;

/** What an index keeps doc by doc, but for their postings. */
export interface DocColumns
  extends WordCounts,
    Pick<LibraryIndex, "ids" | "has" | "map" | "facets"> {}

interface BuilderOptions {
  /** Where the postings are kept until they are merged. */
  segments?: Segments;
  /** Words of an index that the papers are added to. */
  known?: WordTables;
}

export class LibraryIndexBuilder {
  readonly texts: TextBuilder;
  private readonly ids = new GrowingArray(new Uint32Array());
  private readonly has = new GrowingArray(new Uint8Array());
  private readonly map = {
    points: new GrowingArray(new Uint32Array()),
    x: new GrowingArray(new Uint16Array()),
    y: new GrowingArray(new Uint16Array()),
  };
  private readonly columns = facetRecord(() => new FacetColumnBuilder());

  /** @param abbreviations what the papers define, known before any of them is indexed */
  constructor(
    private readonly abbreviations: readonly Abbreviation[],
    options: BuilderOptions = {},
  ) {
    this.texts = new TextBuilder({
      ...options,
      abbreviations: new AbbreviationMap(abbreviations),
    });
  }

  add(paper: IndexedPaper): void {
    this.ids.push(paper.id);
    this.has.push(
      HAS_FLAGS.reduce((bits, flag, i) => bits | (paper.has.includes(flag) ? 1 << i : 0), 0),
    );
    this.texts.add(paper);
    const { point = NO_POINT, x = 0, y = 0 } = paper.place ?? {};
    this.map.points.push(point);
    this.map.x.push(Math.round(x * MAP_SIDE));
    this.map.y.push(Math.round(y * MAP_SIDE));
    for (const facet of FACETS) this.columns[facet].add(paper.values[facet]);
  }

  /** What there is of each doc when all were added. */
  async finishDocs(): Promise<DocColumns> {
    return {
      ...(await this.texts.finish()),
      ids: this.ids.finish(),
      has: this.has.finish(),
      map: {
        points: this.map.points.finish(),
        x: this.map.x.finish(),
        y: this.map.y.finish(),
      },
      facets: facetRecord((facet): FacetColumn => this.columns[facet].finish()),
    };
  }

  /** The whole index, part after part: of very many papers, memory does not hold it. */
  async write(orders: PaperOrders, sink: IndexSink): Promise<void> {
    const { titleLengths, abstractLengths, ...columns } = await this.finishDocs();
    const { ids } = columns;
    const { lexicon, segments } = this.texts;
    const counts = { titleLengths, abstractLengths };
    const text = await writeText(lexicon, segments.sources(), counts, sink);
    const latent = await buildLatentIndex(text, lexicon.size, ids.length, segments);
    await putTree(sink, {
      docs: ids.length,
      ...columns,
      abbreviations: abbreviationTable(this.abbreviations),
      latent,
      places: placesOf(ids, orders),
    });
  }

  /** The whole index in memory. */
  async finish(orders: PaperOrders): Promise<LibraryIndex> {
    const sink = new MemorySink();
    await this.write(orders, sink);
    return sink.index<LibraryIndex>();
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

export function facetRecord<T>(make: (facet: FacetName) => T): Record<FacetName, T> {
  return Object.fromEntries(FACETS.map((facet) => [facet, make(facet)])) as Record<FacetName, T>;
}
