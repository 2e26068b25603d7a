/** The search index of the library as it is now, kept in memory. */
import { abbreviationsOf } from "@/lib/search/index/abbreviation-table";
import { type DocSet, setOf } from "@/lib/search/index/doc-set";
import { facetDocs } from "@/lib/search/index/facet-docs";
import type { LibraryIndex } from "@/lib/search/index/library-index";
import { gatherVectors } from "@/lib/search/latent/gather-vectors";
import { AbbreviationMap } from "@/lib/text/abbreviation-map";
import { putBeside } from "./beside/beside";
import { database } from "./client";
import { NO_VERSION, perLibraryVersion } from "./library-version";
import { quickReader } from "./quick-reader";
import { buildSearchIndex } from "./store/build-search-index";
import { readLibrary } from "./stored-library";

export interface LoadedIndex {
  version: string;
  index: LibraryIndex;
  /** The doc of each `Paper.id`, where there is one. */
  docOf: Uint32Array;
  abbreviations: AbbreviationMap;
}

/** Marks an id without a doc. */
const NO_DOC = 0xffffffff;

/** A library whose index was never stored is small, new, or both: then it is made on the spot. */
export const searchIndex = perLibraryVersion(
  "search-index",
  async (version): Promise<LoadedIndex> => {
    const current = version !== NO_VERSION;
    const stored = current ? await readLibrary(quickReader) : undefined;
    const index = stored ?? (await buildSearchIndex(database()));
    gatherVectors(index.latent);
    // Before another thread has the columns: it would make what they are turned round once more.
    Object.values(index.facets).forEach(facetDocs);
    putBeside(index);
    const docOf = new Uint32Array(index.ids.reduce((most, id) => Math.max(most, id), 0) + 1).fill(
      NO_DOC,
    );
    index.ids.forEach((id, doc) => {
      docOf[id] = doc;
    });
    const abbreviations = new AbbreviationMap(abbreviationsOf(index.abbreviations));
    return { version, index, docOf, abbreviations };
  },
);

/** The docs of papers; ids that came later than the index are left out. */
export function docsOfPapers({ index, docOf }: LoadedIndex, ids: Iterable<number>): DocSet {
  return setOf(index.docs, knownDocs(docOf, ids));
}

/** Undefined for a paper that came later than the index. */
export function docOfPaper({ docOf }: Pick<LoadedIndex, "docOf">, id: number): number | undefined {
  const doc = docOf[id];
  return doc === NO_DOC ? undefined : doc;
}

function* knownDocs(docOf: Uint32Array, ids: Iterable<number>): Iterable<number> {
  for (const id of ids) {
    const doc = docOfPaper({ docOf }, id);
    if (doc !== undefined) yield doc;
  }
}
