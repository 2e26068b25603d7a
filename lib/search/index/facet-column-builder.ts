/** Collects the values of one facet, doc by doc. */
import { GrowingArray } from "@/lib/text/growing-array";
import { numberByTotals, placesIn } from "./facet-numbers";
import type { FacetColumn } from "./library-index";
import { sortedOrder, stringTable } from "./string-table";

export interface LabelledValue {
  id: string;
  label: string;
}

export class FacetColumnBuilder {
  private readonly numbers = new Map<string, number>();
  private readonly labels: string[] = [];
  private readonly starts = new GrowingArray(new Uint32Array());
  private readonly values = new GrowingArray(new Uint32Array());

  /** The next doc has these values. */
  add(values: readonly LabelledValue[]): void {
    this.starts.push(this.values.length);
    const seen = new Set<string>();
    for (const { id, label } of values) {
      if (seen.has(id)) continue;
      seen.add(id);
      this.values.push(this.numberOf(id, label));
    }
  }

  finish(): FacetColumn {
    this.starts.push(this.values.length);
    const ids = [...this.numbers.keys()];
    const values = this.values.finish();
    const totals = new Uint32Array(ids.length);
    for (let i = 0; i < values.length; i++) totals[values[i]!]!++;
    const byId = sortedOrder(ids);
    const byTotal = numberByTotals(byId, totals);
    const number = placesIn(byTotal);
    return {
      ids: stringTable(Array.from(byTotal, (value) => ids[value]!)),
      labels: stringTable(Array.from(byTotal, (value) => this.labels[value]!)),
      byId: byId.map((value) => number[value]!),
      starts: this.starts.finish(),
      values: values.map((value) => number[value]!),
      totals: byTotal.map((value) => totals[value]!),
    };
  }

  private numberOf(id: string, label: string): number {
    const known = this.numbers.get(id);
    if (known !== undefined) return known;
    this.numbers.set(id, this.labels.length);
    this.labels.push(label);
    return this.labels.length - 1;
  }
}
