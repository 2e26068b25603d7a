/** A paper's rows: its facts, its authors, its entries in the text indexes, kept together. */
import { precisionOf } from "@/lib/papers/dates";
import { displayName } from "@/lib/papers/names";
import type { AuthorName, PaperFacts } from "@/lib/papers/paper";
import type { FieldProvenance } from "@/lib/papers/record";
import { slugify } from "@/lib/papers/slug";
import { titleKey } from "@/lib/papers/title-key";
import type { Transaction } from "../client";
import { searchable } from "./paper-text";

/** What is stored of a paper itself. */
export interface PaperContent {
  facts: PaperFacts;
  rawTitle: string;
  rawAbstract?: string;
  provenance: FieldProvenance[];
}

export async function createPaper(
  transaction: Transaction,
  slug: string,
  paper: PaperContent,
): Promise<number> {
  const { id } = await transaction.paper.create({
    data: { slug, ...(await requireColumns(transaction, paper)) },
    select: { id: true },
  });
  await replaceAuthors(transaction, id, paper.facts);
  await indexText(transaction, id, paper.facts);
  return id;
}

export async function updatePaper(
  transaction: Transaction,
  id: number,
  paper: PaperContent,
): Promise<void> {
  await transaction.paper.update({ where: { id }, data: await requireColumns(transaction, paper) });
  await replaceAuthors(transaction, id, paper.facts);
  await unindexText(transaction, id);
  await indexText(transaction, id, paper.facts);
}

export async function deletePaper(transaction: Transaction, id: number): Promise<void> {
  await unindexText(transaction, id);
  await transaction.paper.delete({ where: { id } });
}

/** The columns of a paper, whose venue is in the library when this returns. */
async function requireColumns(transaction: Transaction, paper: PaperContent) {
  const { venue } = paper.facts;
  if (venue) {
    const row = venueRow(venue);
    await transaction.venue.upsert({ where: { id: row.id }, create: row, update: {} });
  }
  return paperColumns(paper);
}

/** What the table `Paper` has of a paper, but for id and slug. */
export function paperColumns({ facts, rawTitle, rawAbstract, provenance }: PaperContent) {
  const { publishedOn } = facts;
  return {
    title: facts.title,
    titleKey: titleKey(facts.title),
    abstract: facts.abstract ?? null,
    rawTitle,
    rawAbstract: rawAbstract ?? null,
    publishedOn: publishedOn ?? null,
    publishedOnPrecision: publishedOn ? precisionOf(publishedOn) : null,
    year: publishedOn ? Number(publishedOn.slice(0, 4)) : null,
    authorCount: facts.authorCount ?? facts.authors.length,
    venueId: facts.venue ? venueRow(facts.venue).id : null,
    arxivId: facts.arxivId ?? null,
    doi: facts.doi ?? null,
    url: facts.url ?? null,
    codeUrls: JSON.stringify(facts.codeUrls),
    hasCode: facts.codeUrls.length > 0,
    comments: facts.comments ?? null,
    upvotes: facts.upvotes ?? null,
    statedKeywords: JSON.stringify(facts.statedKeywords ?? []),
    kind: facts.kind ?? null,
    volume: facts.volume ?? null,
    issue: facts.issue ?? null,
    pages: facts.pages ?? null,
    publisher: facts.publisher ?? null,
    language: facts.language ?? null,
    provenance: JSON.stringify(provenance),
  };
}

export function venueRow(name: string) {
  return { id: slugify(name), name };
}

export function authorRow({ family, given }: AuthorName) {
  const name = displayName({ family, given });
  return { id: slugify(name), name, family, given: given ?? null };
}

async function replaceAuthors(
  transaction: Transaction,
  paperId: number,
  { authors }: PaperFacts,
): Promise<void> {
  await transaction.authorship.deleteMany({ where: { paperId } });
  for (const [position, author] of authors.entries()) {
    const row = authorRow(author);
    await transaction.author.upsert({ where: { id: row.id }, create: row, update: {} });
    await transaction.authorship.create({ data: { paperId, position, authorId: row.id } });
  }
}

async function indexText(transaction: Transaction, id: number, facts: PaperFacts): Promise<void> {
  const { title, abstract, authors, venue } = indexedText(facts);
  await transaction.$executeRaw`
    INSERT INTO paper_words (rowid, title, abstract, authors, venue)
    VALUES (${id}, ${title}, ${abstract}, ${authors}, ${venue})`;
  await transaction.$executeRaw`
    INSERT INTO paper_forms (rowid, title, abstract, authors, venue)
    VALUES (${id}, ${title}, ${abstract}, ${authors}, ${venue})`;
}

/** What both text indexes have of a paper. */
export function indexedText({ title, abstract, authors, venue }: PaperFacts) {
  return {
    title: searchable(title),
    abstract: searchable(abstract ?? ""),
    authors: searchable(authors.map(displayName).join("; ")),
    venue: searchable(venue ?? ""),
  };
}

async function unindexText(transaction: Transaction, id: number): Promise<void> {
  await transaction.$executeRaw`DELETE FROM paper_words WHERE rowid = ${id}`;
  await transaction.$executeRaw`DELETE FROM paper_forms WHERE rowid = ${id}`;
}
