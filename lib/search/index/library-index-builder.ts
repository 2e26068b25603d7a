/** Builds the index of a library from its papers, which come newest first. */
import { type Abbreviation, AbbreviationMap } from "@/lib/text/abbreviation-map";
import { GrowingArray } from "@/lib/text/growing-array";
import { buildLatentIndex } from "../latent/build-latent-index";
import { FACETS, type FacetName, HAS_FLAGS, type HasFlag } from "../selection";
import { abbreviationTable } from "./abbreviation-table";
import { FacetColumnBuilder, type LabelledValue } from "./facet-column-builder";
import { type LibraryIndex, MAP_SIDE, NO_POINT } from "./library-index";
import { type IndexedText, TextIndexBuilder } from "./text-index-builder";

export interface IndexedPaper extends IndexedText {
  id: number;
  values: Record<FacetName, readonly LabelledValue[]>;
  has: readonly HasFlag[];
  /** Its point on the topic map, with coordinates in [0, 1]. */
  place?: { point: number; x: number; y: number };
}

/** Ids of all papers in the other orders. */
export type PaperOrders = Record<"oldest" | "discussed" | "title", Iterable<number>>;

export class LibraryIndexBuilder {
  private readonly ids = new GrowingArray(new Uint32Array());
  private readonly has = new GrowingArray(new Uint8Array());
  private readonly text: TextIndexBuilder;
  private readonly map = {
    points: new GrowingArray(new Uint32Array()),
    x: new GrowingArray(new Uint16Array()),
    y: new GrowingArray(new Uint16Array()),
  };
  private readonly columns = facetRecord(() => new FacetColumnBuilder());

  /** @param abbreviations what the papers define, known before any of them is indexed */
  constructor(private readonly abbreviations: readonly Abbreviation[]) {
    this.text = new TextIndexBuilder(new AbbreviationMap(abbreviations));
  }

  add(paper: IndexedPaper): void {
    this.ids.push(paper.id);
    this.has.push(
      HAS_FLAGS.reduce((bits, flag, i) => bits | (paper.has.includes(flag) ? 1 << i : 0), 0),
    );
    this.text.add(paper);
    const { point = NO_POINT, x = 0, y = 0 } = paper.place ?? {};
    this.map.points.push(point);
    this.map.x.push(Math.round(x * MAP_SIDE));
    this.map.y.push(Math.round(y * MAP_SIDE));
    for (const facet of FACETS) this.columns[facet].add(paper.values[facet]);
  }

  finish(orders: PaperOrders): LibraryIndex {
    const ids = this.ids.finish();
    const docOf = new Map(Array.from(ids, (id, doc) => [id, doc]));
    const places = (order: Iterable<number>) => {
      const place = new Uint32Array(ids.length);
      let next = 0;
      for (const id of order) {
        const doc = docOf.get(id);
        if (doc !== undefined) place[doc] = next++;
      }
      return place;
    };
    const text = this.text.finish();
    return {
      docs: ids.length,
      ids,
      text,
      abbreviations: abbreviationTable(this.abbreviations),
      latent: buildLatentIndex(text, ids.length),
      facets: facetRecord((facet) => this.columns[facet].finish()),
      has: this.has.finish(),
      places: {
        oldest: places(orders.oldest),
        discussed: places(orders.discussed),
        title: places(orders.title),
      },
      map: {
        points: this.map.points.finish(),
        x: this.map.x.finish(),
        y: this.map.y.finish(),
      },
    };
  }
}

function facetRecord<T>(make: (facet: FacetName) => T): Record<FacetName, T> {
  return Object.fromEntries(FACETS.map((facet) => [facet, make(facet)])) as Record<FacetName, T>;
}
