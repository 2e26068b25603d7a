/**
 * Search as FTS5 does it by itself: what ours is measured against. Nothing else reads its index,
 * so it is made for the occasion.
 */
import { tokenize } from "@/lib/text/tokens";
import { database } from "./client";
import { Prisma } from "./generated/client";
import { searchable } from "./store/paper-text";
import { writeLibrary } from "./store/writer";

const PAPERS_A_READ = 1_000;

/** Indexes the papers as they are now. */
export function indexForPlainSearch(): Promise<void> {
  return writeLibrary((writer) => {
    writer.run("DELETE FROM paper_words");
    for (let last = 0; ; ) {
      const rows = writer.all<
        Record<"title" | "abstract" | "authors" | "venue", string> & { id: number }
      >(
        `SELECT id, title, coalesce(abstract, '') AS abstract,
            (SELECT coalesce(group_concat(name, '; '), '') FROM Authorship JOIN Author ON id = authorId
              WHERE paperId = Paper.id) AS authors,
            coalesce((SELECT name FROM Venue WHERE id = venueId), '') AS venue
            FROM Paper WHERE id > ? ORDER BY id LIMIT ?`,
        last,
        PAPERS_A_READ,
      );
      for (const { id, title, abstract, authors, venue } of rows) {
        const [t, a, n, v] = [title, abstract, authors, venue].map(searchable);
        writer.insert("paper_words", {
          rowid: id,
          title: t!,
          abstract: a!,
          authors: n!,
          venue: v!,
        });
      }
      if (rows.length === 0) return;
      last = rows.at(-1)!.id;
    }
  });
}

/** Ids of the best papers by FTS5's bm25 with its own defaults; `every` word of the text, or any. */
export async function plainSearch(text: string, every: boolean, limit: number): Promise<number[]> {
  const words = tokenize(text).map((token) => `"${token.text}"`);
  if (words.length === 0) return [];
  const match = words.join(every ? " " : " OR ");
  const rows = await database().$queryRaw<{ id: number | bigint }[]>(Prisma.sql`
    SELECT rowid AS id FROM paper_words WHERE paper_words MATCH ${match}
    ORDER BY rank LIMIT ${limit}`);
  return rows.map(({ id }) => Number(id));
}
