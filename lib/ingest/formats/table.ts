/** Tables with a header: CSV and TSV of Scopus, Web of Science, Zotero, OpenAlex, and one's own. */
import { unguarded } from "@/lib/text/csv";
import { draftsOfFields } from "../fielded/draft-of-fields";
import { certaintyOfPapers, type FieldMeaning, meaningsOf } from "../fielded/field-names";
import type { FieldedEntry } from "../fielded/fields";
import { fieldsOfRecord } from "../fielded/record";
import { readRows, type TableRow } from "../fielded/table-rows";
import type { DigestFacts, DigestFormat, ParsedDigest, PieceReader } from "../format";
import { type Problem, problem } from "../problem";

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
    return header ? certaintyOfPapers(header.meanings) : 0;
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
          header = headerIn(line);
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

/** The first line that is not blank, parted by whichever sign makes most of it known. */
function headerIn(text: string): Header | undefined {
  const line = text.split(/[\r\n]/).find((row) => row.trim() !== "" && !/^sep=/i.test(row));
  if (line === undefined || line.length > 20_000) return undefined;
  const headers = DELIMITERS.flatMap((delimiter) => {
    const names = readRows(line, delimiter, 1).rows[0]?.cells ?? [];
    if (names.length < 2 || names.some((name) => name.length > 100)) return [];
    const known = meaningsOf(names);
    const meanings = new Map(
      [...known].map(([meaning, columns]) => [meaning, columns.map((name) => names.indexOf(name))]),
    );
    return known.has("title") ? [{ names, delimiter, meanings }] : [];
  });
  return headers.sort((a, b) => b.meanings.size - a.meanings.size)[0];
}

function parseRows(
  text: string,
  { file, firstLine = 1 }: DigestFacts,
  header: Header,
  withHeader: boolean,
): ParsedDigest {
  const { names, delimiter, meanings } = header;
  const read = readRows(text, delimiter, firstLine, names.length);
  const rows = read.rows;
  const furniture: number[] = [];
  if (withHeader) {
    const at = rows.findIndex(({ cells }) => cells.join("\n") === names.join("\n"));
    for (const row of rows.splice(0, at + 1)) furniture.push(row.firstLine);
  }
  const problems: Problem[] = read.broken.map(({ line, text: excerpt }) =>
    problem("quote-not-closed", { file, line, excerpt }),
  );
  const entries = rows.map((row) => {
    if (row.cells.length > names.length && row.cells.slice(names.length).some(Boolean)) {
      problems.push(
        problem("too-many-cells", {
          file,
          line: row.firstLine,
          excerpt: row.cells.join(delimiter),
        }),
      );
    }
    return entryOf(row, names, meanings);
  });
  const understood = draftsOfFields(entries, { file });
  return { drafts: understood.drafts, problems: [...problems, ...understood.problems], furniture };
}

function entryOf(
  { cells, firstLine, lastLine }: TableRow,
  names: string[],
  meanings: Header["meanings"],
): FieldedEntry {
  const read = (meaning: FieldMeaning) =>
    (meanings.get(meaning) ?? []).map((column) => unguarded(cells[column] ?? "")).filter(Boolean);
  const raw = Object.fromEntries(
    cells.flatMap((cell, column) =>
      cell ? [[names[column] || `column ${column + 1}`, cell]] : [],
    ),
  );
  return { fields: fieldsOfRecord(read), raw, firstLine, lastLine };
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
