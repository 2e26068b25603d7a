/** A facet of a library that some docs joined and others left. */
import { numberByTotals, placesIn } from "./facet-numbers";
import type { FacetColumn } from "./library-index";
import { NO_DOC } from "./merge-postings";
import { placeOfText, tableSize, textAt } from "./string-table";
import { unionOrder, unionTable } from "./table-union";

/** A column of docs that have other numbers in the new index. */
interface Renumbered {
  column: FacetColumn;
  docOf: Uint32Array;
}

export function extendColumn(docs: number, old: Renumbered, fresh: Renumbered): FacetColumn {
  const known = tableSize(old.column.ids);
  const ids: string[] = [];
  const labels: string[] = [];
  /** The number of each fresh value: that of the old one, or one of those after them. */
  const numbers = Uint32Array.from({ length: tableSize(fresh.column.ids) }, (_, value) => {
    const id = textAt(fresh.column.ids, value);
    const place = placeOfText(old.column.ids, old.column.byId, id);
    if (place !== undefined) return old.column.byId[place]!;
    labels.push(textAt(fresh.column.labels, value));
    return known + ids.push(id) - 1;
  });
  const sources = [
    old,
    { ...fresh, column: { ...fresh.column, values: fresh.column.values.map((v) => numbers[v]!) } },
  ];
  const starts = startsOf(docs, sources);
  const values = new Uint32Array(starts[docs]!);
  const totals = new Uint32Array(known + ids.length);
  for (const { column, docOf } of sources) {
    for (let from = 0; from < docOf.length; from++) {
      const doc = docOf[from]!;
      if (doc === NO_DOC) continue;
      let at = starts[doc]!;
      for (let i = column.starts[from]!; i < column.starts[from + 1]!; i++) {
        const value = column.values[i]!;
        values[at++] = value;
        totals[value]!++;
      }
    }
  }
  const union = { table: old.column.ids, order: old.column.byId, texts: ids };
  // Values that no doc has any more are none.
  const byId = unionOrder(union).filter((value) => totals[value]! > 0);
  const order = numberByTotals(
    byId.map((_, i) => i),
    byId.map((value) => totals[value]!),
  ).map((i) => byId[i]!);
  const place = placesIn(order, totals.length);
  return {
    ids: unionTable(union, order),
    labels: unionTable({ table: old.column.labels, texts: labels }, order),
    byId: byId.map((value) => place[value]!),
    starts,
    values: renumbered(values, place),
    totals: order.map((value) => totals[value]!),
  };
}

function startsOf(docs: number, sources: readonly Renumbered[]): Uint32Array {
  const starts = new Uint32Array(docs + 1);
  for (const { column, docOf } of sources) {
    for (let from = 0; from < docOf.length; from++) {
      const doc = docOf[from]!;
      if (doc !== NO_DOC) starts[doc + 1] = column.starts[from + 1]! - column.starts[from]!;
    }
  }
  for (let doc = 0; doc < docs; doc++) starts[doc + 1]! += starts[doc]!;
  return starts;
}

/** In place: there are millions. */
function renumbered(values: Uint32Array, place: Uint32Array): Uint32Array {
  for (let i = 0; i < values.length; i++) values[i] = place[values[i]!]!;
  return values;
}
