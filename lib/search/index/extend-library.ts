/**
 * The index of a library that some papers joined or left, made of the old one and an index of what
 * is new: the lists of docs are merged, not made again. It finds what one made from the beginning
 * finds. Two things stay as they were until that is done: the axes of the latent space, in which the
 * new papers are placed (folding-in, Deerwester et al. 1990), and the abbreviations of the library.
 */
import { rowFinder } from "../latent/build-latent-index";
import { extendDocLists } from "../latent/doc-lists";
import { type LatentIndex, NO_ROW } from "../latent/latent-index";
import { weightsOf } from "../latent/latent-terms";
import { DocPlacer } from "../latent/place-docs";
import { FACETS } from "../selection";
import { extendColumn } from "./extend-column";
import type { LibraryIndex } from "./library-index";
import type { LibraryIndexBuilder } from "./library-index-builder";
import { NO_DOC, type PostingSource } from "./merge-postings";
import { type IndexSink, putTree } from "./sink";
import { docsById, type PaperOrders, placesOf } from "./stated-index-builder";
import { tableSize } from "./string-table";
import type { WrittenText } from "./write-text";
import { writeText } from "./write-text";

export interface OldIndex {
  /** Its postings and payloads need not be there. */
  index: LibraryIndex;
  /** Reads them. */
  read: PostingSource["read"];
}

export interface Extension {
  /** Has the papers that are new or changed; it knows the words of the old index. */
  fresh: LibraryIndexBuilder;
  /** All papers of the library as it is now, newest first, and in the other orders. */
  ids: Uint32Array;
  orders: PaperOrders;
  /** Where they all are on the map. */
  map: LibraryIndex["map"];
}

export async function extendLibrary(
  { index, read }: OldIndex,
  { fresh, ids, orders, map }: Extension,
  sink: IndexSink,
): Promise<void> {
  const { ids: freshIds, ...columns } = await fresh.finishDocs();
  const docs = ids.length;
  const byId = docsById(ids);
  const newDocs = freshIds.map((id) => byId[id]!);
  const isFresh = new Set(freshIds);
  const docOf = index.ids.map((id) => (isFresh.has(id) ? NO_DOC : (byId[id] ?? NO_DOC)));
  const join = <T extends Uint8Array | Uint16Array | Int8Array | Float32Array>(
    old: T,
    added: T,
    width = 1,
  ) => joined(docs, [old, docOf], [added, newDocs], width);

  const { lexicon, segments } = fresh.stated.texts;
  const entries = Uint32Array.from({ length: tableSize(index.text.terms) }, (_, entry) => entry);
  const old: PostingSource = { entries, starts: index.text.starts, docOf, read };
  const added = segments.sources().map((source) => ({ ...source, docOf: newDocs }));
  const counts = {
    titleLengths: join(index.text.titleLengths, columns.titleLengths),
    abstractLengths: join(index.text.abstractLengths, columns.abstractLengths),
  };
  const text = await writeText(lexicon, [old, ...added], counts, sink);

  // One after the other: memory holds no two of the new ones.
  for (const facet of FACETS) {
    const before = { column: index.facets[facet], docOf };
    const joining = { column: columns.facets[facet], docOf: newDocs };
    await putTree(sink, extendColumn(docs, before, joining), `facets.${facet}.`);
  }

  const { placed, ...space } = await placeFresh(index.latent, text, fresh, docs);
  const vectors = {
    docs: join(index.latent.docs, placed.docs, space.dimensions),
    scales: join(index.latent.scales, placed.scales),
  };
  const { lists } = index.latent;
  await putTree(sink, {
    docs,
    ids,
    map,
    has: join(index.has, columns.has),
    abbreviations: index.abbreviations,
    latent: {
      ...space,
      ...vectors,
      lists: extendDocLists(lists, docOf, vectors, space.dimensions, newDocs),
    },
    places: placesOf(ids, orders),
  });
}

/** The fresh docs in the latent space that there is. */
async function placeFresh(
  { dimensions, terms, rows: oldRows }: LatentIndex,
  { kept, lengths }: WrittenText,
  { stated: { texts } }: LibraryIndexBuilder,
  docs: number,
) {
  const rows = kept.map((entry) => oldRows[entry] ?? NO_ROW);
  const count = dimensions === 0 ? 0 : terms.length / dimensions;
  const axes = {
    dimensions,
    terms,
    rowOf: rowFinder(kept, rows, texts.lexicon.size),
    weights: weightsOf(rows, count, lengths, docs),
  };
  const placed: Pick<LatentIndex, "docs" | "scales">[] = [];
  const placer = new DocPlacer(axes);
  for await (const segment of texts.segments.all()) placed.push(placer.place(segment));
  return {
    ...{ dimensions, terms, rows },
    placed: {
      docs: concatenated(placed.map((some) => some.docs)),
      scales: Float32Array.from(placed.flatMap((some) => [...some.scales])),
    },
  };
}

function concatenated(arrays: readonly Int8Array[]): Int8Array {
  const all = new Int8Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const array of arrays) {
    all.set(array, at);
    at += array.length;
  }
  return all;
}

type Columns = Uint8Array | Uint16Array | Int8Array | Float32Array;

/** Values of docs, `width` of each, at the new numbers of the docs. */
function joined<T extends Columns>(
  docs: number,
  old: [values: T, docOf: Uint32Array],
  fresh: [values: T, docOf: Uint32Array],
  width: number,
): T {
  const all = new (old[0].constructor as new (length: number) => T)(docs * width);
  for (const [values, docOf] of [old, fresh]) {
    for (let from = 0; from < docOf.length; from++) {
      const doc = docOf[from]!;
      if (doc === NO_DOC) continue;
      if (width === 1) all[doc] = values[from]!;
      else all.set(values.subarray(from * width, (from + 1) * width), doc * width);
    }
  }
  return all;
}
