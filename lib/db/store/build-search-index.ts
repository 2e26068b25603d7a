/** Builds the search index from the stored papers. */
import { DerivedColumns } from "@/lib/search/index/doc-columns";
import type { LibraryIndex } from "@/lib/search/index/library-index";
import type { Segments } from "@/lib/search/index/segments";
import { type IndexSink, MemorySink, putTree } from "@/lib/search/index/sink";
import { StatedIndexBuilder } from "@/lib/search/index/stated-index-builder";
import { AbbreviationCounts } from "@/lib/text/abbreviation-counts";
import type { Abbreviation } from "@/lib/text/abbreviation-map";
import { Prisma } from "../generated/client";
import type { Reader } from "../search-parts";
import { readOrders } from "./paper-orders";
import { searchable } from "./paper-text";
import { batches, readDerivedFacts, readStatedPapers } from "./read-indexed-papers";

/** Of a small library, in memory. */
export async function buildSearchIndex(client: Reader): Promise<LibraryIndex> {
  const sink = new MemorySink();
  await writeStatedIndex(client, sink);
  await writeDerivedIndex(client, sink);
  return sink.index<LibraryIndex>();
}

/**
 * What of the index comes of the papers alone.
 * @param segments where postings are kept until they are merged
 * @param whenRead is called when all texts are read, and what is remembered of words is not needed
 */
export async function writeStatedIndex(
  client: Reader,
  sink: IndexSink,
  segments?: Segments,
  whenRead: () => void = () => {},
): Promise<void> {
  const { newest: ids, ...orders } = await readOrders(client);
  const builder = new StatedIndexBuilder(await readAbbreviations(client, ids), { segments });
  for await (const paper of readStatedPapers(client, ids)) {
    builder.add(paper);
    await builder.texts.relieve();
  }
  whenRead();
  await builder.write(orders, sink);
}

/** What comes of what is computed: themes, key phrases and the map must be stored. */
export async function writeDerivedIndex(client: Reader, sink: IndexSink): Promise<void> {
  const columns = new DerivedColumns();
  const { newest } = await readOrders(client);
  for await (const facts of readDerivedFacts(client, newest)) columns.add(facts);
  await putTree(sink, columns.finish());
}

/** What the texts of the whole library define; it must be known before any is indexed. */
async function readAbbreviations(client: Reader, ids: Uint32Array): Promise<Abbreviation[]> {
  const counts = new AbbreviationCounts();
  for (const some of batches(ids)) {
    const rows = await client.$queryRaw<{ title: string; abstract: string | null }[]>`
      SELECT title, abstract FROM Paper WHERE id IN (${Prisma.join(some)})`;
    for (const { title, abstract } of rows) counts.add(searchable(`${title}. ${abstract ?? ""}`));
  }
  return counts.definitions();
}
