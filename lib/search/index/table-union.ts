/** Texts put among those of a sorted table, which stays as it is: few join many. */
import {
  byBytes,
  bytesIn,
  bytesOfText,
  encodeAt,
  placeAfter,
  type StringTable,
  tableSize,
} from "./string-table";

/** A table, its texts in their order, and further texts: they are numbered on from the table's. */
export interface TextUnion {
  table: StringTable;
  /** The table's numbers in the order of their texts. */
  order: Uint32Array;
  texts: readonly string[];
}

/** All numbers in the order of their texts; of those that are equal, the lesser number first. */
export function unionOrder({ table, order, texts }: TextUnion): Uint32Array {
  const size = tableSize(table);
  const added = Uint32Array.from(texts.keys()).sort((a, b) => byBytes(texts[a]!, texts[b]!));
  const all = new Uint32Array(size + texts.length);
  let from = 0;
  let next = 0;
  for (const text of added) {
    const to = size === 0 ? 0 : placeAfter(table, order, texts[text]!);
    all.set(order.subarray(from, to), next);
    next += to - from;
    all[next++] = size + text;
    from = to;
  }
  all.set(order.subarray(from), next);
  return all;
}

/** The texts of these numbers, in this order. */
export function unionTable(
  { table, texts }: Pick<TextUnion, "table" | "texts">,
  numbers: Uint32Array,
): StringTable {
  const size = tableSize(table);
  const starts = new Uint32Array(numbers.length + 1);
  numbers.forEach((number, i) => {
    const length =
      number < size
        ? table.starts[number + 1]! - table.starts[number]!
        : bytesIn(texts[number - size]!);
    starts[i + 1] = starts[i]! + length;
  });
  const bytes = new Uint8Array(starts[numbers.length]!);
  numbers.forEach((number, i) => {
    if (number < size) bytes.set(bytesOfText(table, number), starts[i]!);
    else encodeAt(texts[number - size]!, bytes, starts[i]!);
  });
  return { bytes, starts };
}
