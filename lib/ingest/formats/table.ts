/** Tables with a header: CSV and TSV of Scopus, Web of Science, Zotero, OpenAlex, and one's own. */
import { unguarded } from "@/lib/text/csv";
import { draftsOfFields } from "../fielded/draft-of-fields";
import { certaintyOfPapers, type FieldMeaning, meaningsOf } from "../fielded/field-names";
import type { FieldedEntry } from "../fielded/fields";
import { fieldsOfRecord } from "../fielded/record";
import { isCaption, readRows, type TableRow } from "../fielded/table-rows";
import type { DigestFacts, DigestFormat, ParsedDigest, PieceReader } from "../format";
import { type Problem, problem } from "../problem";
import { isTableRule } from "./markdown-table";

const DELIMITERS = ["\t", ",", ";", "|"];

/** The first row: what its columns mean, and what parts them. */
interface Header {
  names: string[];
  delimiter: string;
  meanings: Map<FieldMeaning, number[]>;
}

export const table: DigestFormat = {
  name: "table",
  label: "CSV or TSV with a header",
  site: "Table",

  detect(text) {
    const header = headerIn(text);
    if (!header || isMarkdownTable(text, header)) return 0;
    const { meanings, names, above } = header;
    if (above > 0 && 2 * meanings.size < names.length) return 0;
    return certaintyOfPapers(meanings, names);
  },

  parse(text, facts) {
    const header = headerIn(text);
    return header ? parseRows(text, facts, header, true) : parseWithoutHeader(text, facts);
  },

  pieces() {
    let header: Header | undefined;
    let isFirst = true;
    const rowBegins = rowBeginnings(() => header);
    return {
      beginsEntry(line) {
        if (!header) {
          header = headerOf(line);
          return header !== undefined;
        }
        return rowBegins(line);
      },
      parse(piece, facts) {
        header ??= headerIn(piece);
        const withHeader = isFirst;
        isFirst = false;
        return header
          ? parseRows(piece, facts, header, withHeader)
          : parseWithoutHeader(piece, facts);
      },
    };
  },
};

/** Above the header may stand what an exporter says of itself, or the head of a mail. */
const MOST_ABOVE = 20;

/** The first line that names a title, and how many lines that are no rows of it stand above it. */
function headerIn(text: string): (Header & { above: number }) | undefined {
  const rows = text.slice(0, 20 * LONGEST_HEADER).split(/[\r\n]/);
  const lines = rows.filter((row) => row.trim() !== "" && !/^\s*sep=/i.test(row));
  for (const [above, line] of lines.slice(0, MOST_ABOVE + 1).entries()) {
    const header = headerOf(line);
    if (!header) continue;
    const others = lines.slice(0, above).filter((row) => !isCaption(row, header));
    return { ...header, above: others.length };
  }
  return undefined;
}

function isMarkdownTable(text: string, { delimiter }: Header): boolean {
  return delimiter === "|" && text.split(/[\r\n]+/, MOST_ABOVE + 3).some(isTableRule);
}

const LONGEST_HEADER = 20_000;

/** The columns that a line names, parted by whichever sign makes most of them known. */
function headerOf(line: string): Header | undefined {
  if (line.length > LONGEST_HEADER) return undefined;
  const headers = DELIMITERS.flatMap((delimiter) => {
    const names = readRows(line, delimiter, 1).rows[0]?.cells ?? [];
    if (names.length < 2 || names.some((name) => name.length > 100)) return [];
    const meanings = columnsByMeaning(names);
    return meanings.has("title") ? [{ names, delimiter, meanings }] : [];
  });
  return headers.sort((a, b) => b.meanings.size - a.meanings.size)[0];
}

/** More columns of one meaning than any table has: each is looked at for each row. */
const MOST_OF_A_MEANING = 20;

/** Columns of the same name have the same meaning. */
function columnsByMeaning(names: string[]): Header["meanings"] {
  const columns = new Map<string, number[]>();
  for (const [column, name] of names.entries()) {
    const own = columns.get(name);
    if (!own) columns.set(name, [column]);
    else if (own.length < MOST_OF_A_MEANING) own.push(column);
  }
  const known = [...meaningsOf([...columns.keys()])];
  return new Map(
    known.map(([meaning, own]) => [
      meaning,
      own.flatMap((name) => columns.get(name)!).slice(0, MOST_OF_A_MEANING),
    ]),
  );
}

/** Rows that show whether a text is a table. */
const ROWS_OF_TABLE = 3;

/** How the columns are called of what looks like a table, whatever they mean. */
export function columnsOf(text: string): string[] | undefined {
  const lines = text.slice(0, LONGEST_HEADER).split(/[\r\n]+/);
  const beginning = lines.filter((line) => line.trim() !== "").slice(0, ROWS_OF_TABLE);
  for (const delimiter of DELIMITERS) {
    const rows = beginning.map((line) => readRows(line, delimiter, 1).rows[0]?.cells ?? []);
    const [names = [], ...others] = rows;
    // Commas of sentences part them, too.
    const enough = names.length > (delimiter === "," ? 2 : 1);
    const even = others.length > 0 && others.every(({ length }) => length === names.length);
    if (enough && even && names.every((name) => /\p{L}/u.test(name) && name.length <= 40)) {
      return names;
    }
  }
  return undefined;
}

function parseRows(
  text: string,
  facts: DigestFacts,
  header: Header,
  withHeader: boolean,
): ParsedDigest {
  const { names, delimiter, meanings } = header;
  const { file, firstLine = 1 } = facts;
  const read = readRows(text, delimiter, firstLine, names.length);
  const said = names.join("\n");
  const at = withHeader ? read.rows.findIndex(({ cells }) => cells.join("\n") === said) : -1;
  const [above, rows] = [read.rows.slice(0, at + 1), read.rows.slice(at + 1)];
  const furniture = [...above, ...rows.filter(isBlank)].flatMap(linesOf);
  const problems: Problem[] = read.broken.map(({ line, text: excerpt }) =>
    problem("quote-not-closed", { file, line, excerpt }),
  );
  const unread = unreadColumns(header).join(", ");
  if (read.rows[at] && unread) {
    const { firstLine: line, lastLine } = read.rows[at];
    problems.push(problem("columns-not-read", { file, line, lastLine, excerpt: unread }));
  }
  function* entries(): Generator<FieldedEntry> {
    for (const row of rows) {
      if (isBlank(row)) continue;
      const { cells, firstLine: line } = row;
      if (cells.length > names.length && cells.slice(names.length).some(Boolean)) {
        problems.push(problem("too-many-cells", { file, line, excerpt: cells.join(delimiter) }));
      }
      yield entryOf(row, names, meanings);
    }
  }
  const understood = draftsOfFields(entries(), facts);
  return { drafts: understood.drafts, problems: [...problems, ...understood.problems], furniture };
}

/** The name of a paper in our own export, of which it makes a new one. */
const SLUG = "slug";

/** The columns with a name that is that of no field. */
function unreadColumns({ names, meanings }: Header): string[] {
  const read = new Set([...meanings.values()].flat().map((column) => names[column]));
  return names.filter((name) => name !== "" && name !== SLUG && !read.has(name));
}

/** ",,,,", as spreadsheets leave it. */
function isBlank({ cells }: TableRow): boolean {
  return cells.every((cell) => cell === "");
}

function linesOf({ firstLine, lastLine }: TableRow): number[] {
  return Array.from({ length: lastLine - firstLine + 1 }, (_, index) => firstLine + index);
}

/** Cells beyond those of the header that are kept: a row of more is none. */
const MOST_FURTHER = 100;

const NO_COLUMNS: readonly number[] = [];

function entryOf(
  { cells, firstLine, lastLine }: TableRow,
  names: string[],
  meanings: Header["meanings"],
): FieldedEntry {
  const read = (meaning: FieldMeaning) => {
    const values: string[] = [];
    for (const column of meanings.get(meaning) ?? NO_COLUMNS) {
      const value = unguarded(cells[column] ?? "");
      if (value) values.push(value);
    }
    return values;
  };
  const raw: Record<string, string> = {};
  const last = Math.min(cells.length, names.length + MOST_FURTHER);
  for (let column = 0; column < last; column++) {
    const cell = cells[column];
    if (cell) raw[names[column] || `column ${column + 1}`] = cell;
  }
  const fields = fieldsOfRecord(read);
  // An empty cell says that the kind is not known: then the venue's name tells nothing better.
  if (meanings.has("kind") && read("kind").length === 0) delete fields.kind;
  return { fields, raw, firstLine, lastLine };
}

function parseWithoutHeader(text: string, { file, firstLine = 1 }: DigestFacts): ParsedDigest {
  const lines = text.split(/\r\n|\n|\r/);
  const place = {
    file,
    line: firstLine,
    lastLine: firstLine + lines.length - 1,
    excerpt: lines[0],
  };
  return { drafts: [], problems: [problem("no-header", place)], furniture: [] };
}

/** Whether a line is the first of a row: no quote is open from the lines above. */
function rowBeginnings(header: () => Header | undefined): PieceReader["beginsEntry"] {
  let open = false;
  let openLines = 0;
  return (line) => {
    const begins = !open;
    if (quotesToggle(line, open, header()!.delimiter)) open = !open;
    openLines = open ? openLines + 1 : 0;
    if (openLines > 200) open = false;
    return begins && line.trim() !== "";
  };
}

/** Whether a line opens a quote without closing it, or closes the open one for good. */
function quotesToggle(line: string, open: boolean, delimiter: string): boolean {
  if (!line.includes('"')) return false;
  const before = open ? `"` : "";
  return readRows(before + line, delimiter, 1).broken.length > 0 !== open;
}
