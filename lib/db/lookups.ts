/**
 * Where words stand side by side, from the full-text index. Its queries are built from folded
 * tokens only, each in quotes, so no text of the user ever reaches FTS5 as syntax.
 */
import {
  type Lookup,
  type Lookups,
  lookupsOf,
  type PhraseLookup,
} from "@/lib/search/engine/lookups";
import type { DocSet } from "@/lib/search/index/doc-set";
import type { QueryField, QueryNode } from "@/lib/search/query";
import { Prisma } from "./generated/client";
import { quickReader } from "./quick-reader";
import { docsOfPapers, type LoadedIndex } from "./search-index";

const COLUMNS: Partial<Record<QueryField, string>> = {
  title: "title",
  abstract: "abstract",
  author: "authors",
  venue: "venue",
};

/** What the index in memory cannot tell of a query. */
export async function readLookups(
  loaded: LoadedIndex,
  tree: QueryNode | undefined,
): Promise<Lookups> {
  const lookups = tree ? lookupsOf(tree) : [];
  const found = lookups.map(
    async (lookup): Promise<[string, DocSet]> => [
      lookup.key,
      docsOfPapers(loaded, await papersFound(lookup)),
    ],
  );
  return new Map(await Promise.all(found));
}

async function papersFound(lookup: Lookup): Promise<number[]> {
  if (lookup.kind === "phrase") return papersMatching(ftsQuery(lookup));
  const column = Prisma.raw(lookup.kind === "arxiv" ? "arxivId" : "doi");
  const rows = await quickReader.$queryRaw<{ id: number | bigint }[]>`
    SELECT id FROM Paper WHERE ${column} = ${lookup.id}`;
  return rows.map(({ id }) => Number(id));
}

function ftsQuery({ tokens, open, field }: PhraseLookup): string {
  const column = field && COLUMNS[field];
  return `${column ? `{${column}} : ` : ""}"${tokens.join(" ")}"${open ? " *" : ""}`;
}

/** One row of many ids is read far quicker than many rows of one. */
async function papersMatching(match: string): Promise<number[]> {
  const [row] = await quickReader.$queryRaw<{ ids: string }[]>`
    SELECT json_group_array(rowid) AS ids FROM paper_forms WHERE paper_forms MATCH ${match}`;
  return JSON.parse(row!.ids) as number[];
}
