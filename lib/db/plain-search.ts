/** Search as FTS5 does it by itself: what ours is measured against. */
import { tokenize } from "@/lib/text/tokens";
import { database } from "./client";
import { Prisma } from "./generated/client";

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
