/** Papers as rows of every table, collected until there are enough to be written together. */
import { fieldsSuppliedBy, mergeSightings } from "@/lib/ingest/merge";
import type { PaperDraft, PaperFacts } from "@/lib/papers/paper";
import { uniqueSlug } from "@/lib/papers/slug";
import type { KeyPhrase, ThemeMatch } from "@/lib/themes/theme";
import type { BulkConnection, BulkTable, Row } from "./bulk-connection";
import { keywordsById } from "./compute-themes";
import { authorRow, indexedText, paperColumns, venueRow } from "./paper-row";

/** A paper ready to be stored, with what was computed of it, as far as it was. */
export interface LoadablePaper extends Omit<PaperFacts, "codeUrls"> {
  codeUrls?: string[];
  /** Ids are of the taxonomy that is loaded with the papers. */
  themes?: (Pick<ThemeMatch, "id" | "score"> & Partial<ThemeMatch>)[];
  keywords?: Pick<KeyPhrase, "label" | "score">[];
}

/** In an order that no row refers to one that is yet to come. */
const TABLES = [
  "Venue",
  "Author",
  "Keyword",
  "Paper",
  "Authorship",
  "PaperTheme",
  "PaperKeyword",
  "Sighting",
  "paper_words",
  "paper_forms",
] as const;
type Table = (typeof TABLES)[number];

export class BulkRows {
  private tables = new Map<Table, BulkTable>();
  private papers = 0;
  /** What is in the library already, so that nothing has to be asked of it. */
  private readonly slugs = new Set<string>();
  private readonly names = {
    Venue: new Set<string>(),
    Author: new Set<string>(),
    Keyword: new Set<string>(),
  };

  constructor(private readonly digest: { id: number; path: string; crawledOn?: string }) {}

  /** How many papers were added. */
  get count(): number {
    return this.papers;
  }

  add({ themes = [], keywords = [], codeUrls = [], ...rest }: LoadablePaper): void {
    const id = ++this.papers;
    const draft = draftOf({ ...rest, codeUrls }, id);
    const { path, crawledOn } = this.digest;
    const { facts, provenance } = mergeSightings([{ digestFile: path, crawledOn, draft }]);
    const slug = uniqueSlug(facts, (slug) => this.slugs.has(slug));
    this.slugs.add(slug);

    if (facts.venue) this.name("Venue", venueRow(facts.venue));
    const raw = { rawTitle: draft.raw.title, rawAbstract: draft.raw.abstract };
    this.put("Paper", { id, slug, ...paperColumns({ facts, ...raw, provenance }) });
    facts.authors.forEach((author, position) => {
      const authorId = this.name("Author", authorRow(author));
      this.put("Authorship", { paperId: id, position, authorId });
    });
    for (const { id: themeId, score, evidence = [] } of themes) {
      this.put("PaperTheme", { paperId: id, themeId, score, evidence: JSON.stringify(evidence) });
    }
    for (const [keywordId, { label, score }] of keywordsById(keywords)) {
      this.name("Keyword", { id: keywordId, label });
      this.put("PaperKeyword", { paperId: id, keywordId, score });
    }
    this.put("Sighting", {
      digestId: this.digest.id,
      paperId: id,
      firstLine: draft.firstLine,
      lastLine: draft.lastLine,
      draft: JSON.stringify(draft),
      supplied: JSON.stringify(fieldsSuppliedBy(provenance, 0)),
    });
    const text = { rowid: id, ...indexedText(facts) };
    this.put("paper_words", text);
    this.put("paper_forms", text);
  }

  /** Writes what was collected, and forgets it. */
  async write(connection: BulkConnection): Promise<void> {
    const tables = this.tables;
    this.tables = new Map();
    for (const name of TABLES) {
      const table = tables.get(name);
      if (table) await connection.insert(name, table);
    }
  }

  /** Rows of one table all have the same columns in the same order. */
  private put(name: Table, row: Row): void {
    let table = this.tables.get(name);
    if (!table) {
      table = { columns: Object.keys(row), cells: [] };
      this.tables.set(name, table);
    }
    for (const cell of Object.values(row)) table.cells.push(cell);
  }

  /** Puts a name that the library does not have yet. */
  private name(table: keyof typeof this.names, row: Row & { id: string }): string {
    if (!this.names[table].has(row.id)) {
      this.names[table].add(row.id);
      this.put(table, row);
    }
    return row.id;
  }
}

/** The paper as the entry of a digest that has one in each line. */
function draftOf(facts: PaperFacts, line: number): PaperDraft {
  const { title, abstract } = facts;
  return { ...facts, firstLine: line, lastLine: line, raw: { title, abstract } };
}
