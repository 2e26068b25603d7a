/** Builds the index of suggestions from what is stored. */
import { type IndexSink, MemorySink, putTree } from "@/lib/search/index/sink";
import { LabelIndexBuilder } from "@/lib/search/suggest/build-index";
import {
  ENTRY_KINDS,
  type EntryKind,
  type LabelIndex,
  type SuggestionIndex,
} from "@/lib/search/suggest/suggestion-index";
import { Prisma } from "../generated/client";
import type { Reader } from "../search-parts";

/** In memory. */
export async function buildSuggestionIndex(client: Reader): Promise<SuggestionIndex> {
  const sink = new MemorySink();
  await writeSuggestionIndex(client, sink);
  return sink.index<SuggestionIndex>();
}

/** Kind after kind: memory holds the labels of one of them. */
export async function writeSuggestionIndex(client: Reader, sink: IndexSink): Promise<void> {
  for (const kind of ENTRY_KINDS) await putTree(sink, { [kind]: await labelIndex(client, kind) });
}

async function labelIndex(client: Reader, kind: EntryKind): Promise<LabelIndex> {
  const builder = new LabelIndexBuilder();
  for await (const entry of rowsOf(client, ENTRIES[kind])) builder.add(entry);
  return builder.build();
}

/** Label, key and weight of every entry of a kind; `row` is what the pages of rows are cut by. */
export const ENTRIES: Record<EntryKind, Prisma.Sql> = {
  paper: Prisma.sql`SELECT rowid AS row, title AS label, slug AS key,
    coalesce(upvotes, 0) + coalesce(comments, 0) AS weight FROM Paper`,
  theme: Prisma.sql`SELECT rowid AS row, label, id AS key,
    (SELECT count(*) FROM PaperTheme WHERE themeId = Theme.id) AS weight FROM Theme`,
  author: Prisma.sql`SELECT rowid AS row, name AS label, id AS key,
    (SELECT count(*) FROM Authorship WHERE authorId = Author.id) AS weight FROM Author`,
  keyword: Prisma.sql`SELECT rowid AS row, label, id AS key,
    (SELECT count(*) FROM PaperKeyword WHERE keywordId = Keyword.id) AS weight FROM Keyword`,
  venue: Prisma.sql`SELECT rowid AS row, name AS label, id AS key,
    (SELECT count(*) FROM Paper WHERE venueId = Venue.id) AS weight FROM Venue`,
};

/** Rows in memory at a time. */
const BATCH = 10_000;

/** Of a batch of rows: lists instead of very many rows, each of which would be an object. */
interface Lists {
  last: number | bigint | null;
  labels: string;
  keys: string;
  weights: string;
}

async function* rowsOf(client: Reader, entries: Prisma.Sql) {
  for (let last: Lists["last"] = 0; last !== null; ) {
    const [lists]: Lists[] = await client.$queryRaw<Lists[]>`
      SELECT max(row) AS last, json_group_array(label) AS labels, json_group_array(key) AS keys,
        json_group_array(weight) AS weights
      FROM (${entries} WHERE rowid > ${last} ORDER BY rowid LIMIT ${BATCH})`;
    const [labels, keys] = [lists!.labels, lists!.keys].map((list) => JSON.parse(list) as string[]);
    const weights = JSON.parse(lists!.weights) as number[];
    for (const [i, weight] of weights.entries()) {
      yield { label: labels![i]!, key: keys![i]!, weight };
    }
    last = lists!.last;
  }
}
