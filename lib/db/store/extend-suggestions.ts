/** Brings the stored index of suggestions up to date with papers that changed, came or went. */
import { partOf } from "@/lib/search/index/parts";
import { putTree } from "@/lib/search/index/sink";
import { extendLabels, type LabelEntry } from "@/lib/search/suggest/extend-index";
import {
  ENTRY_KINDS,
  type EntryKind,
  type LabelIndex,
} from "@/lib/search/suggest/suggestion-index";
import { Prisma } from "../generated/client";
import { writeJson } from "../json-part";
import { type Reader, readIndex } from "../search-parts";
import { readJoinedLabels } from "../stored-suggestions";
import { ENTRIES } from "./build-suggestion-index";
import { StoredParts } from "./write-parts";
import type { Writer } from "./writer";
import { readerOf } from "./writer-reader";

/**
 * @param before a connection that sees the library as it was before the writer's transaction
 * @param present ids of the papers that are new or changed
 * @param whole whether the index is written whole, or what changed put beside it
 */
export async function extendSuggestions(
  writer: Writer,
  before: Reader,
  present: readonly number[],
  whole: boolean,
): Promise<void> {
  const reader = readerOf(writer);
  const known = await readJoinedLabels(before);
  const sink = StoredParts.replacing(writer, whole ? "suggestions" : "suggestions.joined");
  for (const kind of ENTRY_KINDS) {
    const touched = await touchedKeys(reader, kind, present);
    const keys = [...new Set([...(known?.[kind].keys ?? []), ...touched])];
    const entries = await reader.$queryRaw<LabelEntry[]>`
      SELECT label, "key", weight FROM (${ENTRIES[kind]}
        WHERE ${kind === "paper" ? Prisma.sql`slug` : Prisma.sql`id`}
          IN (SELECT value FROM json_each(${JSON.stringify(keys)}))) ORDER BY row`;
    if (whole) {
      const old = await readIndex<LabelIndex>(before, `suggestions.${kind}`);
      if (!old) throw new Error("There are no suggestions to be extended.");
      await putTree(sink, extendLabels(old, entries, keys), `${kind}.`);
    } else {
      await sink.put(partOf(kind, writeJson({ keys, entries })));
    }
  }
  sink.finish();
}

/** What came, may have another weight, or is no more. */
async function touchedKeys(
  reader: Reader,
  kind: EntryKind,
  present: readonly number[],
): Promise<string[]> {
  const papers = Prisma.sql`(SELECT value FROM json_each(${JSON.stringify(present)}))`;
  const touched: Record<EntryKind, Prisma.Sql> = {
    paper: Prisma.sql`SELECT slug AS key FROM Paper WHERE id IN ${papers}`,
    theme: Prisma.sql`SELECT id AS key FROM Theme`,
    author: Prisma.sql`SELECT authorId AS key FROM Authorship WHERE paperId IN ${papers}`,
    keyword: Prisma.sql`SELECT keywordId AS key FROM PaperKeyword WHERE paperId IN ${papers}`,
    venue: Prisma.sql`SELECT venueId AS key FROM Paper WHERE id IN ${papers} AND venueId IS NOT NULL`,
  };
  const [row] = await reader.$queryRaw<{ keys: string }[]>`
    SELECT json_group_array(key) AS keys FROM (
      ${touched[kind]} UNION SELECT id FROM LeftName WHERE lower(kind) = ${kind})`;
  return JSON.parse(row!.keys) as string[];
}
