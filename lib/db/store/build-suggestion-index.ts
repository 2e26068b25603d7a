/** Builds the index of suggestions from what is stored. */
import { SuggestionIndexBuilder } from "@/lib/search/suggest/build-index";
import type { EntryKind, SuggestionIndex } from "@/lib/search/suggest/suggestion-index";
import { Prisma } from "../generated/client";
import type { Reader } from "../search-parts";

export async function buildSuggestionIndex(client: Reader): Promise<SuggestionIndex> {
  const builder = new SuggestionIndexBuilder();
  for (const [kind, entries] of Object.entries(ENTRIES) as [EntryKind, Prisma.Sql][]) {
    for await (const { label, key, weight } of rowsOf(client, entries)) {
      builder.add({ kind, label, key, weight: Number(weight) });
    }
  }
  return builder.build();
}

/** Label, key and weight of every entry of a kind; `row` is what the pages of rows are cut by. */
const ENTRIES: Record<EntryKind, Prisma.Sql> = {
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

interface Row {
  row: bigint | number;
  label: string;
  key: string;
  weight: bigint | number;
}

async function* rowsOf(client: Reader, entries: Prisma.Sql): AsyncIterable<Row> {
  for (let last: Row["row"] = 0; ; ) {
    const rows: Row[] = await client.$queryRaw<Row[]>`
      ${entries} WHERE rowid > ${last} ORDER BY rowid LIMIT ${BATCH}`;
    yield* rows;
    if (rows.length < BATCH) return;
    last = rows.at(-1)!.row;
  }
}
