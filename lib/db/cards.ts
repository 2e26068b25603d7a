/** Paper cards: what the list and the map show of a paper, read in one statement. */
import type { PaperCard, TextPart, ThemeRef } from "@/lib/search/answer";
import { quickReader } from "./quick-reader";

/** Authors named on a card; `authorCount` tells how many there are. */
const CARD_AUTHORS = 10;

/** How a card shows the texts of its paper: what was hit, which part of the abstract. */
export interface CardTexts {
  title(title: string): TextPart[];
  snippet(abstract: string): TextPart[];
}

/** For who shows neither title parts nor a snippet. */
export const NO_TEXTS: CardTexts = { title: () => [], snippet: () => [] };

/** A card with what only its readers need. */
export interface ReadCard extends PaperCard {
  id: number;
  abstract: string;
}

/** The cards of the papers with these ids, in this order; unknown ids are left out. */
export async function readCards(ids: number[], texts: CardTexts): Promise<ReadCard[]> {
  const rows = await readRows(ids);
  return ids.flatMap((id) => {
    const row = rows.get(id);
    if (!row) return [];
    const { abstract, sources, ...brief } = row;
    const card = {
      id,
      abstract: abstract ?? "",
      ...brief,
      snippet: texts.snippet(abstract ?? ""),
      titleParts: texts.title(brief.title),
      sources: [...new Set(sources)].sort(),
    };
    return [card];
  });
}

interface CardRow extends Omit<PaperCard, "snippet" | "titleParts" | "sources"> {
  abstract: string | null;
  /** As often as the paper was seen there. */
  sources: string[];
}

/** Lists come as JSON: six statements for as many relations would take three times as long. */
async function readRows(ids: number[]): Promise<Map<number, CardRow>> {
  if (ids.length === 0) return new Map();
  const rows = await quickReader.$queryRaw<
    {
      id: number | bigint;
      slug: string;
      title: string;
      abstract: string | null;
      publishedOn: string | null;
      authorCount: number | bigint;
      comments: number | bigint | null;
      venue: string | null;
      authors: string;
      themes: string;
      sources: string;
    }[]
  >`
    SELECT p.id, p.slug, p.title, p.abstract, p.publishedOn, p.authorCount, p.comments,
      (SELECT v.name FROM Venue v WHERE v.id = p.venueId) AS venue,
      (SELECT json_group_array(name) FROM (
        SELECT coalesce(a.writtenAs, v.name) AS name FROM Authorship a JOIN Author v ON v.id = a.authorId
        WHERE a.paperId = p.id AND a.position < ${CARD_AUTHORS} ORDER BY a.position)) AS authors,
      (SELECT json_group_array(json_object('id', id, 'label', label)) FROM (
        SELECT v.id, v.label FROM PaperTheme a JOIN Theme v ON v.id = a.themeId
        WHERE a.paperId = p.id ORDER BY a.score DESC, v.position)) AS themes,
      (SELECT json_group_array(v.name) FROM Sighting a JOIN Digest d ON d.id = a.digestId
        JOIN Source v ON v.id = d.sourceId WHERE a.paperId = p.id) AS sources
    FROM Paper p WHERE p.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  return new Map(
    rows.map((row) => [
      Number(row.id),
      {
        slug: row.slug,
        title: row.title,
        abstract: row.abstract,
        authors: JSON.parse(row.authors) as string[],
        authorCount: Number(row.authorCount),
        venue: row.venue ?? undefined,
        publishedOn: row.publishedOn ?? undefined,
        themes: JSON.parse(row.themes) as ThemeRef[],
        comments: row.comments === null ? undefined : Number(row.comments),
        sources: JSON.parse(row.sources) as string[],
      },
    ]),
  );
}
