/** Papers as they are written for others: one, those of a selection, or all. */
import type { CitedPaper } from "@/lib/cite/format";
import { readName } from "@/lib/papers/names";
import type { AuthorName, PaperKind } from "@/lib/papers/paper";
import type { Selection } from "@/lib/search/selection";
import { database } from "./client";
import { currentSlug, currentSlugs } from "./former-slugs";
import { Prisma } from "./generated/client";
import { papersInOrder } from "./placed-papers";
import { resolveSelection } from "./resolve-selection";

/** Papers read at a time: memory holds no more of them. */
const BATCH = 500;

/**
 * All of the selection, in the order of its results. The library as it stands: what follows the
 * index is which papers are found, not which there are (since-indexed.ts).
 */
export async function* selectedPapers(selection: Selection): AsyncGenerator<CitedPaper[]> {
  const search = await resolveSelection(selection);
  const placed = papersInOrder(search, selection, 0, search.total);
  const ids = Uint32Array.from(placed, ({ id }) => id);
  for (let from = 0; from < ids.length; from += BATCH) {
    const batch = Array.from(ids.subarray(from, from + BATCH));
    const papers = await readPapers(Prisma.sql`p.id IN (${Prisma.join(batch)})`);
    yield inOrder(batch, papers, ({ id }) => id);
  }
}

/** Every paper of the library, in the order in which they came in. */
export async function* allPapers(): AsyncGenerator<CitedPaper[]> {
  for (let last = 0; ; ) {
    const papers = await readPapers(Prisma.sql`p.id > ${last} ORDER BY p.id LIMIT ${BATCH}`);
    if (papers.length === 0) return;
    last = papers.at(-1)!.id;
    yield papers.map(({ paper }) => paper);
  }
}

/**
 * In the order of the slugs, each paper once; a former slug stands for the paper that it became part
 * of, and unknown ones are left out.
 */
export async function* namedPapers(slugs: readonly string[]): AsyncGenerator<CitedPaper[]> {
  const written = new Set<string>();
  for (let from = 0; from < slugs.length; from += BATCH) {
    const current = await currentSlugs(slugs.slice(from, from + BATCH));
    const batch = current.filter((slug) => !written.has(slug));
    for (const slug of batch) written.add(slug);
    if (batch.length === 0) continue;
    const papers = await readPapers(Prisma.sql`p.slug IN (${Prisma.join(batch)})`);
    yield inOrder(batch, papers, ({ paper }) => paper.slug);
  }
}

/** By its slug, or by one that it had formerly. */
export async function readCitedPaper(slug: string): Promise<CitedPaper | undefined> {
  const current = await currentSlug(slug);
  return (await readPapers(Prisma.sql`p.slug = ${current ?? slug}`))[0]?.paper;
}

interface ReadPaper {
  id: number;
  paper: CitedPaper;
}

function inOrder<K>(
  keys: readonly K[],
  papers: readonly ReadPaper[],
  keyOf: (paper: ReadPaper) => K,
): CitedPaper[] {
  const found = new Map(papers.map((paper) => [keyOf(paper), paper.paper]));
  return keys.flatMap((key) => found.get(key) ?? []);
}

interface PaperRow {
  id: number | bigint;
  authorCount: number | bigint;
  comments: number | bigint | null;
  upvotes: number | bigint | null;
  authors: string;
  codeUrls: string;
  statedKeywords: string;
  kind: string | null;
  slug: string;
  title: string;
  [text: string]: string | number | bigint | null;
}

/** Texts that may be null, under the names that a paper has them by. */
const TEXTS = [
  "abstract",
  "venue",
  "publishedOn",
  "arxivId",
  "doi",
  "url",
  "volume",
  "issue",
  "pages",
  "publisher",
  "language",
] as const;

async function readPapers(which: Prisma.Sql): Promise<ReadPaper[]> {
  const rows = await database().$queryRaw<PaperRow[]>`
    SELECT p.id, p.slug, p.title, p.abstract, p.publishedOn, p.authorCount, p.comments, p.upvotes,
      p.arxivId, p.doi, p.url, p.codeUrls, p.statedKeywords, p.kind, p.volume, p.issue, p.pages,
      p.publisher, p.language,
      (SELECT v.name FROM Venue v WHERE v.id = p.venueId) AS venue,
      (SELECT json_group_array(json_object('family', family, 'given', given, 'written', writtenAs)) FROM (
        SELECT v.family, v.given, a.writtenAs FROM Authorship a JOIN Author v ON v.id = a.authorId
        WHERE a.paperId = p.id ORDER BY a.position)) AS authors
    FROM Paper p WHERE ${which}`;
  return rows.map((row) => ({ id: Number(row.id), paper: citedPaper(row) }));
}

interface WrittenName {
  family: string;
  given: string | null;
  /** Where the paper has another name than the author is known by. */
  written: string | null;
}

function authorName({ family, given, written }: WrittenName): AuthorName {
  const name = written === null ? undefined : readName(written);
  return name ?? (given === null ? { family } : { family, given });
}

function citedPaper(row: PaperRow): CitedPaper {
  const authors = (JSON.parse(row.authors) as WrittenName[]).map(authorName);
  const keywords = JSON.parse(row.statedKeywords) as string[];
  const paper: CitedPaper = {
    slug: row.slug,
    title: row.title,
    authors,
    // The length of the list says the same.
    ...(Number(row.authorCount) > authors.length && { authorCount: Number(row.authorCount) }),
    codeUrls: JSON.parse(row.codeUrls) as string[],
    ...(keywords.length > 0 && { statedKeywords: keywords }),
    ...(row.kind !== null && { kind: row.kind as PaperKind }),
    ...(row.comments !== null && { comments: Number(row.comments) }),
    ...(row.upvotes !== null && { upvotes: Number(row.upvotes) }),
  };
  for (const name of TEXTS) {
    const text = row[name];
    if (text !== null) paper[name] = String(text);
  }
  return paper;
}
