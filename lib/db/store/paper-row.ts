/** A paper's rows: its facts, its authors, its entries in the text index, kept together. */
import { authorSlug } from "@/lib/papers/author-slug";
import { precisionOf } from "@/lib/papers/dates";
import { displayName } from "@/lib/papers/names";
import type { AuthorName, PaperFacts } from "@/lib/papers/paper";
import type { FieldProvenance } from "@/lib/papers/record";
import { slugify } from "@/lib/papers/slug";
import { titleKey } from "@/lib/papers/title-key";
import { searchable } from "./paper-text";
import type { Row, Writer } from "./writer";

/** What is stored of a paper itself. */
export interface PaperContent {
  facts: PaperFacts;
  rawTitle: string;
  rawAbstract?: string;
  provenance: FieldProvenance[];
}

/** @returns the ids of the new papers */
export function createPapers(
  writer: Writer,
  papers: readonly (PaperContent & { slug: string })[],
): number[] {
  requireVenues(writer, papers);
  const ids = papers.map(({ slug, ...paper }) =>
    writer.insert("Paper", { slug, ...paperColumns(paper) }),
  );
  addAuthors(
    writer,
    papers.map(({ facts }, i) => ({ id: ids[i]!, facts })),
  );
  for (const [i, { facts }] of papers.entries()) indexText(writer, ids[i]!, facts);
  return ids;
}

/** Writes what is not as it was; a paper that is touched is computed anew in part. */
export function updatePaper(writer: Writer, id: number, paper: PaperContent): void {
  const changed = changedColumns(writer, id, paperColumns(paper));
  const authorsStay = hasAuthors(writer, id, paper.facts.authors);
  if (changed) {
    requireVenues(writer, [paper]);
    writer.update("Paper", id, changed);
  }
  if (!authorsStay) {
    writer.run("DELETE FROM Authorship WHERE paperId = ?", id);
    addAuthors(writer, [{ id, facts: paper.facts }]);
  }
  if (authorsStay && !INDEXED_COLUMNS.some((name) => changed && name in changed)) return;
  unindexText(writer, id);
  indexText(writer, id, paper.facts);
}

/** Those of `columns` that are stored otherwise: an index of a column that is not written stays. */
function changedColumns(writer: Writer, id: number, columns: Row): Row | undefined {
  const names = Object.keys(columns).map((column) => `"${column}"`);
  const [stored] = writer.all<Row>(`SELECT ${names.join(", ")} FROM Paper WHERE id = ?`, id);
  const changed = Object.entries(columns).filter(
    ([name, value]) => stored?.[name] !== (typeof value === "boolean" ? Number(value) : value),
  );
  return changed.length > 0 ? Object.fromEntries(changed) : undefined;
}

function hasAuthors(writer: Writer, id: number, authors: readonly AuthorName[]): boolean {
  const stored = writer.all<{ authorId: string }>(
    "SELECT authorId FROM Authorship WHERE paperId = ? ORDER BY position",
    id,
  );
  return (
    stored.length === authors.length &&
    authors.every((author, i) => authorRow(author).id === stored[i]!.authorId)
  );
}

export function deletePaper(writer: Writer, id: number): void {
  unindexText(writer, id);
  writer.run("DELETE FROM Paper WHERE id = ?", id);
}

/** Venues that are spelt in several ways keep the first spelling, unless a tidier one comes. */
function requireVenues(writer: Writer, papers: readonly { facts: PaperFacts }[]): void {
  const names = new Set(papers.flatMap(({ facts }) => facts.venue || []));
  for (const { id, name } of [...names].map(venueRow)) {
    writer.run(
      `INSERT INTO Venue (id, name) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name
        WHERE ${faultsOf("Venue.name")} > ${faultsOf("excluded.name")}`,
      id,
      name,
    );
  }
}

/** "Nature." (but "J. Phys." is short all through) and "nature", as SQL that counts. */
const faultsOf = (name: string) =>
  `((${name} GLOB '*[.,;:]' AND ${name} NOT GLOB '*. *') + (${name} = lower(${name})))`;

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
  const author = { family, given };
  return { id: authorSlug(author), name: displayName(author), family, given: given ?? null };
}

function addAuthors(writer: Writer, papers: readonly { id: number; facts: PaperFacts }[]): void {
  const authors = new Map<string, ReturnType<typeof authorRow>>();
  const authorships = papers.flatMap(({ id: paperId, facts }) =>
    facts.authors.map((author, position) => {
      const row = authorRow(author);
      if (!authors.has(row.id)) authors.set(row.id, row);
      return { paperId, position, authorId: row.id };
    }),
  );
  writer.insertNames("Author", [...authors.values()]);
  writer.insertAll("Authorship", authorships);
}

function indexText(writer: Writer, id: number, facts: PaperFacts): void {
  writer.insert("paper_forms", { rowid: id, ...indexedText(facts) });
}

/** Of those that the text index has of a paper, the columns of the paper's own row. */
const INDEXED_COLUMNS = ["title", "abstract", "venueId"];

/** What the text index has of a paper. */
export function indexedText({ title, abstract, authors, venue }: PaperFacts) {
  return {
    title: searchable(title),
    abstract: searchable(abstract ?? ""),
    authors: searchable(authors.map(displayName).join("; ")),
    venue: searchable(venue ?? ""),
  };
}

function unindexText(writer: Writer, id: number): void {
  writer.run("DELETE FROM paper_forms WHERE rowid = ?", id);
}
