/** What an index keeps of docs beside their texts: as papers are stated, and as it was computed. */
import { GrowingArray } from "@/lib/text/growing-array";
import { type FacetName, HAS_FLAGS, type HasFlag } from "../selection";
import { FacetColumnBuilder, type LabelledValue } from "./facet-column-builder";
import { type FacetColumn, type LibraryIndex, MAP_SIDE, NO_POINT } from "./library-index";

const STATED_FACETS = ["author", "venue", "source", "year"] as const satisfies FacetName[];
const DERIVED_FACETS = ["theme", "keyword", "region"] as const satisfies FacetName[];
type StatedFacet = (typeof STATED_FACETS)[number];
type DerivedFacet = (typeof DERIVED_FACETS)[number];
type Columns<F extends FacetName> = Record<F, FacetColumn>;

export interface StatedFacts {
  id: number;
  values: Record<StatedFacet, readonly LabelledValue[]>;
  has: readonly HasFlag[];
}

export interface DerivedFacts {
  values: Record<DerivedFacet, readonly LabelledValue[]>;
  /** Its point on the topic map, with coordinates in [0, 1]. */
  place?: { point: number; x: number; y: number };
}

export class StatedColumns {
  private readonly ids = new GrowingArray(new Uint32Array());
  private readonly has = new GrowingArray(new Uint8Array());
  private readonly columns = record(STATED_FACETS, () => new FacetColumnBuilder());

  add({ id, values, has }: StatedFacts): void {
    this.ids.push(id);
    this.has.push(HAS_FLAGS.reduce((bits, flag, i) => bits | (has.includes(flag) ? 1 << i : 0), 0));
    for (const facet of STATED_FACETS) this.columns[facet].add(values[facet]);
  }

  finish(): Pick<LibraryIndex, "ids" | "has"> & { facets: Columns<StatedFacet> } {
    const facets = record(STATED_FACETS, (facet) => this.columns[facet].finish());
    return { ids: this.ids.finish(), has: this.has.finish(), facets };
  }
}

export class DerivedColumns {
  private readonly points = new GrowingArray(new Uint32Array());
  private readonly x = new GrowingArray(new Uint16Array());
  private readonly y = new GrowingArray(new Uint16Array());
  private readonly columns = record(DERIVED_FACETS, () => new FacetColumnBuilder());

  add({ values, place }: DerivedFacts): void {
    const { point = NO_POINT, x = 0, y = 0 } = place ?? {};
    this.points.push(point);
    this.x.push(Math.round(x * MAP_SIDE));
    this.y.push(Math.round(y * MAP_SIDE));
    for (const facet of DERIVED_FACETS) this.columns[facet].add(values[facet]);
  }

  finish(): Pick<LibraryIndex, "map"> & { facets: Columns<DerivedFacet> } {
    return {
      map: { points: this.points.finish(), x: this.x.finish(), y: this.y.finish() },
      facets: record(DERIVED_FACETS, (facet) => this.columns[facet].finish()),
    };
  }
}

function record<F extends FacetName, T>(names: readonly F[], make: (name: F) => T): Record<F, T> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<F, T>;
}
