/** Merges the postings of a library and hands on all that the index keeps of its texts. */
import { GoneForms, type Lexicon } from "./lexicon";
import { mergePostings, type PostingSource } from "./merge-postings";
import { partOf } from "./parts";
import type { IndexSink } from "./sink";
import { putTree } from "./sink";
import type { StringTable } from "./string-table";

export interface WrittenText {
  /** The entries of the lexicon that are in the index, in its order. */
  kept: Uint32Array;
  terms: StringTable;
  /** How many docs each of them has. */
  lengths: Uint32Array;
}

export interface WordCounts {
  /** Words of each doc, at most what the array holds. */
  titleLengths: Uint8Array;
  abstractLengths: Uint16Array;
}

export async function writeText(
  lexicon: Lexicon,
  sources: readonly PostingSource[],
  counts: WordCounts,
  sink: IndexSink,
): Promise<WrittenText> {
  const put = async (postings: Uint32Array, payloads: Uint16Array) => {
    await sink.put(partOf("text.postings", postings));
    await sink.put(partOf("text.payloads", payloads));
  };
  // A library without papers has arrays as well.
  await put(new Uint32Array(), new Uint16Array());
  const gone = new GoneForms();
  const order = lexicon.order();
  const all = await mergePostings(order, sources, gone, ({ postings, payloads }) =>
    put(postings, payloads),
  );
  const kept = order.filter((_, i) => all[i]! > 0);
  const lengths = all.filter((length) => length > 0);
  const starts = new Uint32Array(kept.length + 1);
  lengths.forEach((length, i) => {
    starts[i + 1] = starts[i]! + length;
  });
  const tables = lexicon.tables(kept, gone);
  const { titleLengths, abstractLengths } = counts;
  const means = {
    meanTitleLength: mean(titleLengths),
    meanAbstractLength: mean(abstractLengths),
  };
  await putTree(sink, { ...tables, starts, ...counts, ...means }, "text.");
  return { kept, terms: tables.terms, lengths };
}

function mean(lengths: Uint8Array | Uint16Array): number {
  let sum = 0;
  for (const length of lengths) sum += length;
  return lengths.length === 0 ? 0 : sum / lengths.length;
}
