/** Merges the stored search index with papers that changed, came or went since it was stored. */
import { abbreviationsOf } from "@/lib/search/index/abbreviation-table";
import { extendLibrary } from "@/lib/search/index/extend-library";
import { type LibraryIndex, MAP_SIDE, NO_POINT } from "@/lib/search/index/library-index";
import { LibraryIndexBuilder } from "@/lib/search/index/library-index-builder";
import { NO_DOC } from "@/lib/search/index/merge-postings";
import { docsById } from "@/lib/search/index/stated-index-builder";
import { PartReader, type Reader, readIndex } from "../search-parts";
import { readOrders } from "./paper-orders";
import { readDerivedFacts, readStatedPapers } from "./read-indexed-papers";
import { StoredParts } from "./write-parts";
import type { Writer } from "./writer";
import { readerOf } from "./writer-reader";

const POSTING_BYTES = 4;
const PAYLOAD_BYTES = 2;

/**
 * @param before a connection that sees the library as it was before the writer's transaction: the
 *   postings of the old index are read from it while those of the new one are written
 * @param present ids of the papers that are new or changed
 */
export async function extendSearchIndex(
  writer: Writer,
  before: Reader,
  present: readonly number[],
): Promise<void> {
  const reader = readerOf(writer);
  const index = await readIndex<LibraryIndex>(before, "search", ["text.postings", "text.payloads"]);
  if (!index) throw new Error("There is no search index to be extended.");
  const postings = new PartReader(before, "search", "text.postings");
  const payloads = new PartReader(before, "search", "text.payloads");
  const read = async (from: number, to: number) => ({
    postings: new Uint32Array(await postings.next((to - from) * POSTING_BYTES)),
    payloads: new Uint16Array(await payloads.next((to - from) * PAYLOAD_BYTES)),
  });
  const { newest: ids, ...orders } = await readOrders(reader);
  const changed = new Set(present);
  const fresh = new LibraryIndexBuilder(abbreviationsOf(index.abbreviations), {
    known: index.text,
  });
  const freshIds = ids.filter((id) => changed.has(id));
  for await (const paper of readStatedPapers(reader, freshIds)) fresh.stated.add(paper);
  for await (const facts of readDerivedFacts(reader, freshIds)) fresh.derived.add(facts);
  const sink = StoredParts.replacing(writer, "search");
  const map = mapPlaces(writer, ids);
  await extendLibrary({ index, read }, { fresh, ids, orders, map }, sink);
  sink.finish();
}

/** Where all docs are on the map: their points are numbered anew when some join or leave. */
function mapPlaces(writer: Writer, ids: Uint32Array): LibraryIndex["map"] {
  const docOf = docsById(ids);
  const points = new Uint32Array(ids.length).fill(NO_POINT);
  const x = new Uint16Array(ids.length);
  const y = new Uint16Array(ids.length);
  // Lists instead of very many rows, each of which would be an object.
  const [lists] = writer.all<Record<"ids" | "points" | "x" | "y", string>>(
    `SELECT json_group_array(paperId) AS ids, json_group_array("index") AS points,
      json_group_array(x) AS x, json_group_array(y) AS y FROM MapPoint`,
  );
  const list = (name: keyof NonNullable<typeof lists>) => JSON.parse(lists![name]) as number[];
  const [paperIds, indexes, xs, ys] = [list("ids"), list("points"), list("x"), list("y")];
  paperIds.forEach((id, i) => {
    const doc = docOf[id] ?? NO_DOC;
    if (doc === NO_DOC) return;
    points[doc] = indexes[i]!;
    x[doc] = Math.round(xs[i]! * MAP_SIDE);
    y[doc] = Math.round(ys[i]! * MAP_SIDE);
  });
  return { points, x, y };
}
