/** A text as it comes, cut into pieces of whole entries. */
import type { PieceReader } from "@/lib/ingest/format";

/** Characters of a piece at least, where there are so many. */
const PIECE = 1024 * 1024;
/** At most, where no entry begins for so long. */
const LARGEST_PIECE = 32 * PIECE;
/** A line of more characters is no entry; it is let go of before it fills the memory. */
const LONGEST_LINE = 4 * PIECE;
const EXCERPT = 200;

export interface Piece {
  text: string;
  /** Number of its first line in the digest. */
  firstLine: number;
  /** The line after it. */
  nextLine: number;
  /** Lines that were too long; the text has them blank. */
  tooLong: { line: number; excerpt: string }[];
}

/** The same pieces whatever the size of `texts`. */
export class PieceCutter {
  private lines: string[] = [];
  private size = 0;
  private firstLine = 1;
  private line = 1;
  private rest = "";
  private tooLong: Piece["tooLong"] = [];
  /** Beginning of a line whose text is no longer kept. */
  private dropping?: string;

  constructor(private readonly reader: Pick<PieceReader, "beginsEntry">) {}

  *push(text: string): Generator<Piece> {
    const all = this.rest + text;
    // A CR at the end may be the first half of a line end.
    const held = all.endsWith("\r") ? 1 : 0;
    const lines = linesOf(held ? all.slice(0, -1) : all);
    const last = lines.pop()!;
    for (const line of lines) yield* this.add(line);
    this.rest = held ? `${last}\r` : last;
    if (this.rest.length > LONGEST_LINE) {
      this.dropping ??= this.rest.slice(0, EXCERPT);
      this.rest = held ? "\r" : "";
    }
  }

  *end(): Generator<Piece> {
    for (const line of linesOf(this.rest)) yield* this.add(line);
    if (this.lines.length > 0) yield this.take();
  }

  private *add(full: string): Generator<Piece> {
    let line = full;
    if (this.dropping !== undefined || full.length > LONGEST_LINE) {
      const excerpt = this.dropping ?? full.slice(0, EXCERPT);
      this.tooLong.push({ line: this.line, excerpt });
      this.dropping = undefined;
      line = "";
    }
    const begins = this.reader.beginsEntry(line);
    if ((begins && this.size >= PIECE) || this.size >= LARGEST_PIECE) {
      const own = this.tooLong.at(-1)?.line === this.line ? this.tooLong.splice(-1) : [];
      yield this.take();
      this.tooLong = own;
    }
    this.lines.push(line);
    this.size += line.length + 1;
    this.line++;
  }

  private take(): Piece {
    const { firstLine, tooLong } = this;
    const piece = { text: this.lines.join("\n"), firstLine, nextLine: this.line, tooLong };
    [this.lines, this.size, this.firstLine, this.tooLong] = [[], 0, this.line, []];
    return piece;
  }
}

function linesOf(text: string): string[] {
  return text.includes("\r") ? text.split(/\r\n|\n|\r/) : text.split("\n");
}
