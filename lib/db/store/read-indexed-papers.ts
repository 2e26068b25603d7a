/** Papers with all that the search index has of them. */
import type { IndexedPaper } from "@/lib/search/index/library-index-builder";
import { HAS_FLAGS } from "@/lib/search/selection";
import { Prisma } from "../generated/client";
import { hasCondition } from "../paper-conditions";
import type { Reader } from "../search-parts";
import { searchable } from "./paper-text";

const PAPERS_A_READ = 1_000;

interface PaperRow {
  id: number | bigint;
  title: string;
  abstract: string | null;
  year: number | bigint | null;
  has: string;
  /** JSON: [id, name, name as written by the paper where it is another] each. */
  authors: string;
  /** JSON: [id, name] pairs. */
  venues: string;
  themes: string;
  keywords: string;
  sources: string;
  regions: string;
  point: number | bigint | null;
  x: number | null;
  y: number | null;
}

/** In the order of the ids; those that the library does not have are passed over. */
export async function* readIndexedPapers(
  client: Reader,
  ids: Uint32Array,
): AsyncIterable<IndexedPaper> {
  const flags = HAS_FLAGS.map((flag) => Prisma.sql`${hasCondition(flag)}`);
  for (const some of batches(ids)) {
    const rows = await client.$queryRaw<PaperRow[]>`
      SELECT p.id, p.title, p.abstract, p.year, json_array(${Prisma.join(flags)}) AS has,
        (SELECT json_group_array(json_array(id, name, writtenAs)) FROM (SELECT v.id, v.name, a.writtenAs FROM Authorship a
          JOIN Author v ON v.id = a.authorId WHERE a.paperId = p.id ORDER BY a.position)) AS authors,
        (SELECT json_group_array(json_array(v.id, v.name)) FROM Venue v WHERE v.id = p.venueId) AS venues,
        (SELECT json_group_array(json_array(v.id, v.label)) FROM PaperTheme a
          JOIN Theme v ON v.id = a.themeId WHERE a.paperId = p.id) AS themes,
        (SELECT json_group_array(json_array(v.id, v.label)) FROM PaperKeyword a
          JOIN Keyword v ON v.id = a.keywordId WHERE a.paperId = p.id) AS keywords,
        (SELECT json_group_array(json_array(v.id, v.name)) FROM Sighting a JOIN Digest d ON d.id = a.digestId
          JOIN Source v ON v.id = d.sourceId WHERE a.paperId = p.id) AS sources,
        (WITH RECURSIVE inside(id, label, parentId) AS (
          SELECT r.id, r.label, r.parentId FROM Region r WHERE r.id = m.regionId
          UNION ALL SELECT r.id, r.label, r.parentId FROM Region r JOIN inside ON r.id = inside.parentId)
          SELECT json_group_array(json_array(id, label)) FROM inside) AS regions,
        m."index" AS point, m.x, m.y
      FROM Paper p LEFT JOIN MapPoint m ON m.paperId = p.id WHERE p.id IN (${Prisma.join(some)})`;
    const byId = new Map(rows.map((row) => [Number(row.id), row]));
    for (const id of some) {
      const row = byId.get(id);
      if (row) yield indexedPaper(row);
    }
  }
}

function indexedPaper(row: PaperRow): IndexedPaper {
  const year = row.year === null ? [] : [{ id: String(row.year), label: String(row.year) }];
  const authors = labelled(row.authors);
  const venues = labelled(row.venues);
  const has = JSON.parse(row.has) as number[];
  return {
    id: Number(row.id),
    title: searchable(row.title),
    abstract: searchable(row.abstract ?? ""),
    authors: writtenNames(row.authors).map(searchable),
    venue: venues[0] && searchable(venues[0].label),
    values: {
      theme: labelled(row.themes),
      keyword: labelled(row.keywords),
      author: authors,
      venue: venues,
      source: labelled(row.sources),
      year,
      region: labelled(row.regions),
    },
    has: HAS_FLAGS.filter((_, i) => has[i]),
    ...(row.point !== null && {
      place: { point: Number(row.point), x: row.x!, y: row.y! },
    }),
  };
}

/** Whoever is known by another name than the paper has is found by both. */
function writtenNames(authors: string): string[] {
  return (JSON.parse(authors) as [string, string, string | null][]).flatMap(([, name, written]) =>
    written === null ? [name] : [name, written],
  );
}

function labelled(pairs: string): { id: string; label: string }[] {
  return (JSON.parse(pairs) as [string, string][]).map(([id, label]) => ({ id, label }));
}

export function* batches(ids: Uint32Array): Iterable<number[]> {
  for (let at = 0; at < ids.length; at += PAPERS_A_READ) {
    yield [...ids.subarray(at, at + PAPERS_A_READ)];
  }
}
