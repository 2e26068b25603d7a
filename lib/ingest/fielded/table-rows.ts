/** Rows of a CSV or TSV file (RFC 4180), with cells in quotes that may hold line breaks. */

export interface TableRow {
  cells: string[];
  /** 1-based, inclusive. */
  firstLine: number;
  lastLine: number;
}

export interface TableRows {
  rows: TableRow[];
  /** Rows with a quote that is never closed, or that takes in its neighbours: their first lines. */
  broken: { line: number; text: string }[];
}

/** An abstract of more lines than this is a quote that was not closed. */
const MOST_LINES = 200;

/**
 * The rows of a text. A row over several lines that has not as many cells as `columns` began with
 * a stray quote: its first line is given up and reading goes on with the next.
 */
export function readRows(
  text: string,
  delimiter: string,
  firstLine: number,
  columns?: number,
): TableRows {
  const lines = text.split(/\r\n|\n|\r/);
  const read: TableRows = { rows: [], broken: [] };
  for (let at = 0; at < lines.length; ) {
    if (lines[at]!.trim() === "") {
      at++;
      continue;
    }
    const row = rowAt(lines, at, delimiter);
    const used = row?.lines ?? 1;
    if (!row || (used > 1 && columns !== undefined && row.cells.length !== columns)) {
      read.broken.push({ line: firstLine + at, text: lines[at]! });
      at++;
    } else {
      read.rows.push({
        cells: row.cells,
        firstLine: firstLine + at,
        lastLine: firstLine + at + used - 1,
      });
      at += used;
    }
  }
  return read;
}

/** "My reading list,,,,": a row of a table in which nothing stands, or one cell that heads it. */
export function isCaption(
  line: string,
  { delimiter, names }: { delimiter: string; names: string[] },
): boolean {
  const cells = readRows(line, delimiter, 1).rows[0]?.cells ?? [];
  return cells.length === names.length && cells.filter(Boolean).length <= 1;
}

/** The row that begins at a line; undefined where a quote is not closed. */
function rowAt(
  lines: string[],
  first: number,
  delimiter: string,
): { cells: string[]; lines: number } | undefined {
  const cells: string[] = [];
  let line = lines[first]!;
  let row = first;
  let at = 0;
  for (;;) {
    const begin = skipSpaces(line, at, delimiter);
    if (line[begin] !== '"') {
      const end = line.indexOf(delimiter, at);
      cells.push((end === -1 ? line.slice(at) : line.slice(at, end)).trim());
      if (end === -1) return { cells, lines: row - first + 1 };
      at = end + 1;
      continue;
    }
    let cell = "";
    at = begin + 1;
    for (;;) {
      const quote = line.indexOf('"', at);
      if (quote === -1) {
        row++;
        if (row >= lines.length || row - first > MOST_LINES) return undefined;
        cell += `${line.slice(at)}\n`;
        [line, at] = [lines[row]!, 0];
      } else if (line[quote + 1] === '"') {
        cell += line.slice(at, quote + 1);
        at = quote + 2;
      } else {
        cell += line.slice(at, quote);
        at = quote + 1;
        break;
      }
    }
    // What stands between the closing quote and the delimiter belongs to the cell all the same.
    const end = line.indexOf(delimiter, at);
    cells.push((cell + (end === -1 ? line.slice(at) : line.slice(at, end))).trim());
    if (end === -1) return { cells, lines: row - first + 1 };
    at = end + 1;
  }
}

function skipSpaces(line: string, from: number, delimiter: string): number {
  let at = from;
  while (line[at] === " " && delimiter !== " ") at++;
  return at;
}
