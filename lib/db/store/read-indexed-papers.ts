/** Papers with what the search index has of them: as they are stated, and what is computed of them. */
import type { DerivedFacts } from "@/lib/search/index/doc-columns";
import type { LabelledValue } from "@/lib/search/index/facet-column-builder";
import type { StatedPaper } from "@/lib/search/index/stated-index-builder";
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
  venueId: string | null;
  venue: string | null;
  /** JSON: [id, name, name as written by the paper where it is another] each. */
  authors: string;
  /** JSON: [id, name] pairs. */
  sources: string;
}

/** In the order of the ids; those that the library does not have are passed over. */
export async function* readStatedPapers(
  client: Reader,
  ids: Uint32Array,
): AsyncGenerator<StatedPaper> {
  const flags = HAS_FLAGS.map((flag) => Prisma.sql`${hasCondition(flag)}`);
  for (const some of batches(ids)) {
    const rows = await client.$queryRaw<PaperRow[]>`
      SELECT p.id, p.title, p.abstract, p.year, json_array(${Prisma.join(flags)}) AS has,
        p.venueId, v.name AS venue,
        (SELECT json_group_array(json_array(id, name, writtenAs)) FROM (SELECT v.id, v.name, a.writtenAs FROM Authorship a
          JOIN Author v ON v.id = a.authorId WHERE a.paperId = p.id ORDER BY a.position)) AS authors,
        (SELECT json_group_array(json_array(v.id, v.name)) FROM Sighting a JOIN Digest d ON d.id = a.digestId
          JOIN Source v ON v.id = d.sourceId WHERE a.paperId = p.id) AS sources
      FROM Paper p LEFT JOIN Venue v ON v.id = p.venueId WHERE p.id IN (${Prisma.join(some)})`;
    const byId = new Map(rows.map((row) => [Number(row.id), row]));
    for (const id of some) {
      const row = byId.get(id);
      if (row) yield statedPaper(row);
    }
  }
}

function statedPaper(row: PaperRow): StatedPaper {
  const year = row.year === null ? [] : [{ id: String(row.year), label: String(row.year) }];
  const venue = row.venueId === null ? [] : [{ id: row.venueId, label: row.venue! }];
  const has = JSON.parse(row.has) as number[];
  const authors = JSON.parse(row.authors) as AuthorRow[];
  return {
    id: Number(row.id),
    title: searchable(row.title),
    abstract: searchable(row.abstract ?? ""),
    authors: writtenNames(authors).map(searchable),
    venue: row.venue === null ? undefined : searchable(row.venue),
    values: {
      author: authors.map(([id, label]) => ({ id, label })),
      venue,
      source: (JSON.parse(row.sources) as [string, string][]).map(([id, label]) => ({ id, label })),
      year,
    },
    has: HAS_FLAGS.filter((_, i) => has[i]),
  };
}

type AuthorRow = [id: string, name: string, writtenAs: string | null];

/** Whoever is known by another name than the paper has is found by both. */
function writtenNames(authors: readonly AuthorRow[]): string[] {
  return authors.flatMap(([, name, written]) => (written === null ? [name] : [name, written]));
}

interface ValueRow extends LabelledValue {
  paperId: number | bigint;
}

interface PointRow {
  paperId: number | bigint;
  point: number | bigint;
  x: number;
  y: number;
  regionId: string | null;
}

/** In the order of the ids, for each of them. */
export async function* readDerivedFacts(
  client: Reader,
  ids: Uint32Array,
): AsyncGenerator<DerivedFacts> {
  const regionsFrom = await readRegions(client);
  for (const some of batches(ids)) {
    const wanted = Prisma.join(some);
    const themes = byPaper(
      await client.$queryRaw<ValueRow[]>`
        SELECT a.paperId, v.id, v.label FROM PaperTheme a JOIN Theme v ON v.id = a.themeId
        WHERE a.paperId IN (${wanted}) ORDER BY a.paperId, v.id`,
    );
    const keywords = byPaper(
      await client.$queryRaw<ValueRow[]>`
        SELECT a.paperId, v.id, v.label FROM PaperKeyword a JOIN Keyword v ON v.id = a.keywordId
        WHERE a.paperId IN (${wanted}) ORDER BY a.paperId, v.id`,
    );
    const points = await client.$queryRaw<PointRow[]>`
      SELECT paperId, "index" AS point, x, y, regionId FROM MapPoint WHERE paperId IN (${wanted})`;
    const pointOf = new Map(points.map((row) => [Number(row.paperId), row]));
    for (const id of some) {
      const row = pointOf.get(id);
      const values = {
        theme: themes.get(id) ?? [],
        keyword: keywords.get(id) ?? [],
        region: regionsFrom(row?.regionId ?? null),
      };
      yield { values, ...(row && { place: { point: Number(row.point), x: row.x, y: row.y } }) };
    }
  }
}

function byPaper(rows: readonly ValueRow[]): Map<number, LabelledValue[]> {
  const values = new Map<number, LabelledValue[]>();
  for (const row of rows) {
    const known = values.get(Number(row.paperId));
    if (known) known.push(row);
    else values.set(Number(row.paperId), [row]);
  }
  return values;
}

/** A region with those that it is inside of, from the inmost on. */
async function readRegions(client: Reader) {
  const rows = await client.$queryRaw<(LabelledValue & { parentId: string | null })[]>`
    SELECT id, label, parentId FROM Region`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (regionId: string | null): LabelledValue[] => {
    const inside: LabelledValue[] = [];
    for (let at = regionId; at !== null; at = byId.get(at)!.parentId) inside.push(byId.get(at)!);
    return inside;
  };
}

export function* batches(ids: Uint32Array): Iterable<number[]> {
  for (let at = 0; at < ids.length; at += PAPERS_A_READ) {
    yield [...ids.subarray(at, at + PAPERS_A_READ)];
  }
}
