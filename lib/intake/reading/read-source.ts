/** A digest read from end to end, piece by piece, with an account of every line. */
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { placeOf, withoutControls } from "@/lib/ingest/decode";
import { detectFormat, formatNamed, problemOfUnknown } from "@/lib/ingest/detect";
import type { DigestFacts, DigestFormat, ParsedDigest, PieceReader } from "@/lib/ingest/format";
import {
  countLines,
  LineCounter,
  type LineCounts,
  type LineRange,
  NO_LINES,
} from "@/lib/ingest/line-counts";
import { type Problem, problem } from "@/lib/ingest/problem";
import type { PaperDraft } from "@/lib/papers/paper";
import { type Piece, PieceCutter } from "./cut-pieces";
import { type DecodedText, decodeStream } from "./decode-stream";
import { openBytes, UnpackError } from "./open-bytes";
import type { Source } from "./source";

/** What a piece of a digest says. */
export interface PieceReading {
  /** Undefined where none was found: then there is one piece, with a problem and no drafts. */
  format?: { name: string; site: string };
  drafts: PaperDraft[];
  problems: Problem[];
  counts: LineCounts;
  /** Where the header lines are. */
  headers: LineRange[];
  topic?: string;
  claimed?: number;
  /** The line after the piece. */
  nextLine: number;
  /** The piece itself, gzipped; only of the first ones of a very large digest. */
  text?: { firstLine: number; lastLine: number; bytes: Uint8Array };
  /** Bytes read so far. */
  bytes: number;
}

/** Of what could not be read. */
export const NOTHING_READ = { drafts: [], counts: NO_LINES, headers: [], nextLine: 0 };

/** Characters that the format of a large text is found by; one that is not large is looked at whole. */
const BEGINNING = 64 * 1024;
const LARGEST_SAMPLE = 256 * 1024;
/** Characters at most of a text that is read as a whole. */
const LARGEST_WHOLE = 64 * 1024 * 1024;
/** Characters of a digest that are kept to be shown. */
const KEPT = 64 * 1024 * 1024;

const packed = promisify(gzip);

/** Never throws: what ends the reading early is a problem of the last piece. */
export async function* readSource(
  source: Source,
  facts: DigestFacts,
  formatName?: string,
): AsyncGenerator<PieceReading> {
  const { file } = facts;
  let read = () => 0;
  try {
    const bytes = await openBytes(source);
    read = bytes.read;
    yield* new SourceReading(facts, formatName, read).readAll(decodeStream(bytes.chunks, file));
  } catch (cause) {
    const found =
      cause instanceof UnpackError
        ? problem(cause.rule, { file, excerpt: cause.message })
        : problem("unreadable-file", { file, excerpt: reasonOf(cause) });
    yield { ...NOTHING_READ, problems: [found], bytes: read() };
  }
}

function reasonOf(cause: unknown): string {
  const { code, message } = cause as NodeJS.ErrnoException;
  if (code === "ENOENT") return "there is no such file";
  return code ? `the system says ${code}` : message;
}

class SourceReading {
  private format?: DigestFormat;
  private reader?: PieceReader;
  private kept = 0;
  private rules: NonNullable<DecodedText["rule"]>[] = [];
  private sawControls = false;

  constructor(
    private readonly facts: DigestFacts,
    private readonly formatName: string | undefined,
    private readonly bytesRead: () => number,
  ) {}

  async *readAll(texts: AsyncIterable<DecodedText>): AsyncGenerator<PieceReading> {
    let beginning = "";
    let blank = true;
    let cutter: PieceCutter | undefined;
    const lines = new LineCounter();
    let given = false;
    const early: Problem[] = [];
    for await (const { text, problems, rule } of texts) {
      early.push(...problems);
      if (rule) this.rules.push(rule);
      if (cutter) {
        for (const piece of cutter.push(text)) yield await this.readPiece(piece);
        continue;
      }
      lines.add(text);
      if (given) continue;
      beginning += text;
      blank &&= text.trim() === "";
      if (blank && beginning.length > LARGEST_WHOLE) beginning = "";
      if (blank || beginning.length < BEGINNING) continue;
      this.format ??= this.formatOf(beginning);
      this.reader ??= this.format?.pieces?.();
      if (this.reader) {
        cutter = new PieceCutter(this.reader);
        for (const piece of cutter.push(beginning)) yield await this.readPiece(piece);
        beginning = "";
      } else given = !this.format || beginning.length > LARGEST_WHOLE;
    }
    if (cutter) {
      for (const piece of cutter.end()) yield await this.readPiece(piece, early.splice(0));
      if (early.length > 0) yield this.nothing(early);
    } else {
      yield* this.readWhole(beginning, early, lines);
    }
  }

  private async *readWhole(
    raw: string,
    early: Problem[],
    lines: LineCounter,
  ): AsyncGenerator<PieceReading> {
    const { file } = this.facts;
    const { text, problems } = this.clean(raw, 1);
    const found = [...early, ...problems];
    const empty = text.trim() === "";
    if (found.some(({ rule }) => rule === "not-text")) return yield this.nothing(found);
    const broken = found.some(({ rule }) => /^(?:archive|nested)-/.test(rule));
    if (empty && broken) return yield this.nothing(found);
    if (empty) return yield this.nothing([...found, problem("empty-file", { file })]);
    this.format ??= this.formatOf(text);
    const all = { file, line: 1, lastLine: lines.last };
    if (!this.format && this.formatName !== undefined) {
      const unknown = problem("unknown-format-name", { ...all, excerpt: this.formatName });
      return yield this.nothing([...found, unknown], lines);
    }
    if (!this.format) return yield this.nothing([...found, problemOfUnknown(text, all)], lines);
    if (text.length > LARGEST_WHOLE) {
      const excerpt = text.trimStart().slice(0, 200);
      return yield this.nothing([...found, problem("too-large", { ...all, excerpt })], lines);
    }
    const reader = this.format.pieces?.();
    if (reader) {
      this.reader = reader;
      const cutter = new PieceCutter(reader);
      for (const piece of [...cutter.push(text), ...cutter.end()]) {
        yield await this.readPiece(piece, found.splice(0));
      }
    } else {
      const nextLine = text.split(/\r\n|\n|\r/).length + 1;
      const piece = { text, firstLine: 1, nextLine, tooLong: [] };
      yield await this.account(piece, this.format.parse(text, this.facts), found);
    }
  }

  private async readPiece(piece: Piece, early: Problem[] = []): Promise<PieceReading> {
    const { text, problems } = this.clean(piece.text, piece.firstLine);
    const place = { ...this.facts, firstLine: piece.firstLine };
    const { file } = this.facts;
    const tooLong = piece.tooLong.map((at) => problem("line-too-long", { file, ...at }));
    const parsed = this.reader!.parse(text, place);
    return this.account({ ...piece, text }, parsed, [...early, ...problems, ...tooLong]);
  }

  private async account(
    { text, firstLine, nextLine, tooLong }: Piece,
    parsed: ParsedDigest,
    found: Problem[],
  ): Promise<PieceReading> {
    const { drafts, topic, claimed } = parsed;
    const place = { file: this.facts.file, firstLine };
    const { counts, headers, unaccounted } = countLines(text, parsed, place);
    // These are blank in the text.
    counts.lines += tooLong.length;
    counts.problemLines += tooLong.length;
    const problems = [...found, ...parsed.problems, ...unaccounted];
    problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
    const { name, site } = this.format!;
    return {
      ...{ format: { name, site }, drafts, problems, counts, headers, topic, claimed, nextLine },
      text: await this.keep(text, firstLine, nextLine - 1),
      bytes: this.bytesRead(),
    };
  }

  private async keep(text: string, firstLine: number, lastLine: number) {
    this.kept += text.length;
    if (this.kept > KEPT) return undefined;
    return { firstLine, lastLine, bytes: await packed(text, { level: 1 }) };
  }

  /** What the decoder left to be done, where lines can be counted. */
  private clean(text: string, firstLine: number): { text: string; problems: Problem[] } {
    const { file } = this.facts;
    const problems: Problem[] = [];
    const at = ({ line, excerpt }: ReturnType<typeof placeOf>) => ({
      ...{ file, excerpt },
      line: line + firstLine - 1,
    });
    this.rules = this.rules.filter((rule) => {
      const pattern = rule === "damaged-characters" ? /\ufffd/ : /[^\0-\x7f]/;
      if (!pattern.test(text)) return true;
      problems.push(problem(rule, at(placeOf(pattern, text, file))));
      return false;
    });
    const cleaned = withoutControls({ text, problems: [] }, file);
    const [control] = cleaned.problems;
    if (control && !this.sawControls) {
      this.sawControls = true;
      problems.push({ ...control, line: control.line! + firstLine - 1 });
    }
    return { text: cleaned.text, problems };
  }

  private formatOf(text: string): DigestFormat | undefined {
    const { formatName } = this;
    return formatName === undefined
      ? detectFormat(text.length > LARGEST_SAMPLE ? text.slice(0, BEGINNING) : text)
      : formatNamed(formatName);
  }

  /** @param lines all of which are set aside; none where it is no text */
  private nothing(problems: Problem[], lines?: LineCounter): PieceReading {
    const counts = lines
      ? { ...NO_LINES, lines: lines.filled, problemLines: lines.filled }
      : NO_LINES;
    return { ...NOTHING_READ, problems, counts, bytes: this.bytesRead() };
  }
}
