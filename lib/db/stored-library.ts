/**
 * The search index of the library: as it was written whole, and the papers that joined, changed or
 * left since. To write a large one whole takes a minute; papers that come are put beside it, and
 * whoever reads it merges the two (a base and what was added: Lester, Zobel & Williams 2006,
 * doi:10.1016/j.ipm.2005.09.005).
 */
import { abbreviationsOf } from "@/lib/search/index/abbreviation-table";
import { extendLibrary } from "@/lib/search/index/extend-library";
import type { LibraryIndex, MapPlaces } from "@/lib/search/index/library-index";
import { type IndexedPaper, LibraryIndexBuilder } from "@/lib/search/index/library-index-builder";
import type { IndexSink } from "@/lib/search/index/sink";
import type { PaperOrders } from "@/lib/search/index/stated-index-builder";
import { readJson } from "./json-part";
import { letOthersIn } from "./let-others-in";
import { PartReader, type Reader, readIndex, sizeOf } from "./search-parts";
import { SharedParts } from "./shared-parts";

/** What became of the library since its index was written whole. */
export interface Joined {
  /** JSON: IndexedPaper[], those that are new or changed, newest first. */
  papers: Uint8Array;
  /** How many they are. */
  count: number;
  /** All papers of the library as it is now: newest first, and in the other orders. */
  ids: Uint32Array;
  orders: Record<keyof PaperOrders, Uint32Array>;
  /** Where they all are on the map. */
  map: MapPlaces;
}

/** Undefined where no index is stored. Its arrays lie in memory that threads can share. */
export async function readLibrary(client: Reader): Promise<LibraryIndex | undefined> {
  const joined = await readJoined(client);
  if (!joined) return readIndex<LibraryIndex>(client, "search");
  const merged = new SharedParts(await roomsOf(client, joined));
  await mergeLibrary(client, joined, merged);
  return merged.index<LibraryIndex>();
}

/** What the parts take that come in pieces: no text has more words than letters. */
async function roomsOf(client: Reader, { papers }: Joined): Promise<Map<string, number>> {
  const bytes = [POSTING_BYTES, PAYLOAD_BYTES];
  const sizes = await Promise.all(POSTINGS.map((name) => sizeOf(client, "search", name)));
  return new Map(POSTINGS.map((name, i) => [name, sizes[i]! + bytes[i]! * papers.length]));
}

export async function readJoined(client: Reader): Promise<Joined | undefined> {
  return readIndex<Joined>(client, "search.joined");
}

/** Needs not be in memory to be merged. */
const POSTINGS = ["text.postings", "text.payloads"];
const POSTING_BYTES = 4;
const PAYLOAD_BYTES = 2;

const PAPERS_AT_ONCE = 50;

/** Writes what a search reads of the index that was written whole, and of what joined it. */
export async function mergeLibrary(client: Reader, joined: Joined, sink: IndexSink): Promise<void> {
  const { ids, orders, map } = joined;
  const index = await readIndex<LibraryIndex>(client, "search", [...POSTINGS, "joined"]);
  if (!index) throw new Error("There is no search index to be extended.");
  const postings = new PartReader(client, "search", "text.postings");
  const payloads = new PartReader(client, "search", "text.payloads");
  const read = async (from: number, to: number) => ({
    postings: new Uint32Array(await postings.next((to - from) * POSTING_BYTES)),
    payloads: new Uint16Array(await payloads.next((to - from) * PAYLOAD_BYTES)),
  });
  const fresh = new LibraryIndexBuilder(abbreviationsOf(index.abbreviations), {
    known: index.text,
  });
  for (const [i, paper] of readJson<IndexedPaper[]>(joined.papers).entries()) {
    fresh.add(paper);
    if (i % PAPERS_AT_ONCE === 0) await letOthersIn();
  }
  await extendLibrary({ index, read }, { fresh, ids, orders, map }, sink);
}
