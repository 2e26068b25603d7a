/** Brings the stored search index up to date with papers that changed, came or went since. */
import { MAP_SIDE, type MapPlaces, NO_POINT } from "@/lib/search/index/library-index";
import type { IndexedPaper } from "@/lib/search/index/library-index-builder";
import { NO_DOC } from "@/lib/search/index/merge-postings";
import { docsById } from "@/lib/search/index/stated-index-builder";
import { readJson, writeJson } from "../json-part";
import type { Reader } from "../search-parts";
import { type Joined, mergeLibrary, readJoined } from "../stored-library";
import { readOrders } from "./paper-orders";
import { readDerivedFacts, readStatedPapers } from "./read-indexed-papers";
import { StoredParts, writeIndex } from "./write-parts";
import type { Writer } from "./writer";
import { readerOf } from "./writer-reader";

/** Papers beside the index, as a part of all or so many: whoever reads it takes 0.4 ms for each. */
const MOST_JOINED = 0.01;
const MANY_JOINED = 3_000;

/**
 * Puts what changed beside the index; where that has become much, the index is written whole, and
 * true returned.
 * @param before a connection that sees the library as it was before the writer's transaction: the
 *   postings of the old index are read from it while those of the new one are written
 * @param present ids of the papers that are new or changed
 * @param most papers beside the index
 */
export async function extendSearchIndex(
  writer: Writer,
  before: Reader,
  present: readonly number[],
  most?: number,
): Promise<boolean> {
  const known = await readJoined(before);
  const papers = known ? readJson<IndexedPaper[]>(known.papers).map(({ id }) => id) : [];
  const joined = await joinedPapers(writer, new Set([...papers, ...present]));
  const isMuch = joined.count > (most ?? Math.max(MANY_JOINED, MOST_JOINED * joined.ids.length));
  if (isMuch) {
    const sink = StoredParts.replacing(writer, "search");
    await mergeLibrary(before, joined, sink);
    sink.finish();
  } else {
    await writeIndex(writer, "search.joined", joined);
  }
  return isMuch;
}

/** @param changed ids of papers, whether or not the library has them still */
async function joinedPapers(writer: Writer, changed: ReadonlySet<number>): Promise<Joined> {
  const reader = readerOf(writer);
  const { newest: ids, ...orders } = await readOrders(reader);
  const those = ids.filter((id) => changed.has(id));
  const facts = readDerivedFacts(reader, those);
  const papers: IndexedPaper[] = [];
  for await (const paper of readStatedPapers(reader, those)) {
    const { values, place } = (await facts.next()).value!;
    papers.push({ ...paper, values: { ...paper.values, ...values }, ...(place && { place }) });
  }
  return {
    count: papers.length,
    papers: writeJson(papers),
    ids,
    orders,
    map: mapPlaces(writer, ids),
  };
}

/** Where all docs are on the map: their points are numbered anew when some join or leave. */
function mapPlaces(writer: Writer, ids: Uint32Array): MapPlaces {
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
