/** Builds the search index from the stored papers. */
import type { LibraryIndex } from "@/lib/search/index/library-index";
import { type IndexedPaper, LibraryIndexBuilder } from "@/lib/search/index/library-index-builder";
import { HAS_FLAGS } from "@/lib/search/selection";
import { AbbreviationCounts } from "@/lib/text/abbreviation-counts";
import type { Abbreviation } from "@/lib/text/abbreviation-map";
import type { Transaction } from "../client";
import { Prisma } from "../generated/client";
import { hasCondition } from "../paper-conditions";
import { searchable } from "./paper-text";

type Reader = Pick<Transaction, "$queryRaw">;

const PAPERS_A_READ = 1_000;

export async function buildSearchIndex(client: Reader): Promise<LibraryIndex> {
  const ids = await idsInOrder(client, "publishedOn DESC NULLS LAST, titleKey, id");
  const builder = new LibraryIndexBuilder(await readAbbreviations(client, ids));
  for await (const paper of readPapers(client, ids)) builder.add(paper);
  return builder.finish({
    oldest: await idsInOrder(client, "publishedOn ASC NULLS LAST, titleKey, id"),
    discussed: await idsInOrder(
      client,
      "comments DESC NULLS LAST, publishedOn DESC NULLS LAST, titleKey, id",
    ),
    title: await idsInOrder(client, "titleKey, id"),
  });
}

async function idsInOrder(client: Reader, order: string): Promise<number[]> {
  const [row] = await client.$queryRaw<{ ids: string }[]>`
    SELECT json_group_array(id) AS ids FROM (SELECT id FROM Paper ORDER BY ${Prisma.raw(order)})`;
  return JSON.parse(row!.ids) as number[];
}

/** What the texts of the whole library define; it must be known before any is indexed. */
async function readAbbreviations(client: Reader, ids: number[]): Promise<Abbreviation[]> {
  const counts = new AbbreviationCounts();
  for (const some of batches(ids)) {
    const rows = await client.$queryRaw<{ title: string; abstract: string | null }[]>`
      SELECT title, abstract FROM Paper WHERE id IN (${Prisma.join(some)})`;
    for (const { title, abstract } of rows) counts.add(searchable(`${title}. ${abstract ?? ""}`));
  }
  return counts.definitions();
}

interface PaperRow {
  id: number | bigint;
  title: string;
  abstract: string | null;
  year: number | bigint | null;
  has: string;
  /** JSON: [id, name] pairs. */
  authors: string;
  venues: string;
  themes: string;
  keywords: string;
  sources: string;
  regions: string;
  point: number | bigint | null;
  x: number | null;
  y: number | null;
}

async function* readPapers(client: Reader, ids: number[]): AsyncIterable<IndexedPaper> {
  const flags = HAS_FLAGS.map((flag) => Prisma.sql`${hasCondition(flag)}`);
  for (const some of batches(ids)) {
    const rows = await client.$queryRaw<PaperRow[]>`
      SELECT p.id, p.title, p.abstract, p.year, json_array(${Prisma.join(flags)}) AS has,
        (SELECT json_group_array(json_array(id, name)) FROM (SELECT v.id, v.name FROM Authorship a
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
    for (const id of some) yield indexedPaper(byId.get(id)!);
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
    authors: authors.map(({ label }) => searchable(label)),
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

function labelled(pairs: string): { id: string; label: string }[] {
  return (JSON.parse(pairs) as [string, string][]).map(([id, label]) => ({ id, label }));
}

function* batches(ids: number[]): Iterable<number[]> {
  for (let at = 0; at < ids.length; at += PAPERS_A_READ) yield ids.slice(at, at + PAPERS_A_READ);
}
