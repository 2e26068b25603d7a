/** One digest: read piece by piece and stored batch by batch. */
import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { DigestStore, type DigestTotals, findStored } from "@/lib/db/store/store-digest";
import { Writer } from "@/lib/db/store/writer";
import { doubtAbout } from "@/lib/ingest/contradiction";
import { addLines, NO_LINES, withoutHeader } from "@/lib/ingest/line-counts";
import { type Problem, problem } from "@/lib/ingest/problem";
import type { DigestReport } from "@/lib/ingest/report";
import type { PaperDraft } from "@/lib/papers/paper";
import type { Foresight } from "./foresight";
import type { IngestOptions } from "./ingest";
import { knownFacts } from "./known-facts";
import { withoutLeftOut } from "./left-out";
import { Pace } from "./pace";
import { openBytes } from "./reading/open-bytes";
import type { PieceReading } from "./reading/read-source";
import type { Reader } from "./reading/reader";
import type { Source } from "./reading/source";
import { hashOfFile } from "./standard-input";

interface Ingesting extends IngestOptions {
  pipeline: string;
  reader: Reader;
  /** Of a dry run, which stores nothing. */
  foresight?: Foresight;
}

/** Entries of a transaction, about: others may write in between. */
const BATCH = 2_000;
/** Problems and headers that are listed; beyond them, they are counted. */
const MOST_LISTED = 1_000;

export async function ingestDigest(source: Source, options: Ingesting): Promise<DigestReport> {
  const { file } = source;
  const known = await knownFacts(source.place);
  const crawledOn = options.crawledOn ?? known?.crawledOn ?? undefined;
  const { pipeline, foresight, importId } = options;
  const before = await stat(source.place).catch(() => undefined);
  const sha256 = await hashOf(source).catch(() => "");
  const asked = sha256 !== "" && foresight?.hasLibrary !== false;
  const stored = asked ? await findStored({ sha256, pipeline, crawledOn, importId }) : undefined;
  if (stored) return unchangedReport(file, stored);

  options.progress({ event: "reading", file });
  const reading = new DigestReading(source, { pipeline, sha256, crawledOn }, options, known);
  const size = source.member === undefined ? before?.size : undefined;
  const pace = new Pace(file, size, options.progress);
  try {
    for await (const piece of options.reader.read(source, { file, crawledOn }, options.format)) {
      reading.add(piece);
      pace.tell(reading.storedEntries, piece.bytes);
    }
    const after = await stat(source.place).catch(() => undefined);
    const isChanged = before?.size !== after?.size || before?.mtimeMs !== after?.mtimeMs;
    return reading.finish(isChanged ? [problem("file-changed", { file })] : []);
  } finally {
    reading.close();
  }
}

/** Of what lies on disk; of a member, of what comes out of the archive. */
export async function hashOf(source: Source): Promise<string> {
  if (source.member === undefined) return hashOfFile(source.place);
  const hash = createHash("sha256");
  for await (const chunk of (await openBytes(source)).chunks) hash.update(chunk);
  return hash.digest("hex");
}

class DigestReading {
  private store?: DigestStore;
  private writer?: Writer;
  private format?: PieceReading["format"];
  private batch: PaperDraft[] = [];
  private texts: NonNullable<PieceReading["text"]>[] = [];
  private nextLine = 1;
  private stored = 0;
  private leftOut = 0;
  /** Of a dry run. */
  private readonly foreseen = { new: 0, merged: 0, unchanged: 0 };
  private readonly isRepeated: boolean;
  private readonly totals: DigestTotals = {
    ...NO_LINES,
    entries: 0,
    problems: [],
    problemCounts: { error: 0, warning: 0, info: 0 },
    headers: [],
  };

  constructor(
    private readonly source: Source,
    private readonly version: { pipeline: string; sha256: string; crawledOn?: string },
    private readonly options: Ingesting,
    private readonly known: Awaited<ReturnType<typeof knownFacts>>,
  ) {
    const { sha256 } = version;
    this.isRepeated = sha256 !== "" && options.foresight?.repeats(sha256) === true;
  }

  /** Entries that are stored; in a dry run, that are understood. */
  get storedEntries(): number {
    return this.options.dryRun ? this.totals.entries : this.stored;
  }

  add(read: PieceReading): void {
    const { totals, source, leftOut, options } = this;
    const left = options.leftOut?.get(source.path);
    const first = totals.entries + leftOut;
    const piece = left ? withoutLeftOut(read, left, { first, file: source.file }) : read;
    this.leftOut += read.drafts.length - piece.drafts.length;
    // Behind a full batch comes more, so that the last one can be stored with the totals.
    if (this.batch.length >= BATCH) this.write();
    this.format ??= piece.format;
    Object.assign(totals, addLines(totals, piece.counts));
    totals.entries += piece.drafts.length;
    totals.topic ??= piece.topic;
    totals.claimed ??= piece.claimed;
    for (const found of piece.problems) this.note(found);
    totals.headers.push(...piece.headers.slice(0, MOST_LISTED - totals.headers.length));
    if (options.foresight) {
      this.foresee(piece.drafts, options.foresight);
      return;
    }
    for (const draft of piece.drafts) this.batch.push(draft);
    if (piece.text) this.texts.push(piece.text);
    this.nextLine = Math.max(this.nextLine, piece.nextLine);
  }

  /** @param found at the end, of the file as a whole */
  finish(found: Problem[]): DigestReport {
    const { file } = this.source;
    for (const own of found) this.note(own);
    const { totals, format, leftOut } = this;
    if (format && totals.entries + leftOut === 0) {
      this.note(problem("no-entries", { file }));
      Object.assign(totals, withoutHeader(totals), { headers: [] });
    }
    if (format && totals.entries > 0 && !this.options.dryRun) this.write(totals);
    const counts = this.store?.counts ?? this.foreseen;
    const report = { ...reportOf(file, format?.name ?? null, totals), ...counts };
    return leftOut > 0 ? { ...report, leftOut } : report;
  }

  close(): void {
    this.writer?.close();
  }

  private foresee(drafts: PaperDraft[], foresight: Foresight): void {
    if (this.isRepeated) {
      this.foreseen.unchanged += drafts.length;
      return;
    }
    const counts = foresight.countsOf(drafts, (draft) => this.doubt(draft));
    this.foreseen.new += counts.new;
    this.foreseen.merged += counts.merged;
  }

  private note(found: Problem): void {
    const { problems, problemCounts } = this.totals;
    problemCounts[found.severity]++;
    if (problems.length < MOST_LISTED) problems.push(found);
  }

  private doubt(draft: PaperDraft): void {
    this.note(doubtAbout(draft, this.source.file));
  }

  private write(totals?: DigestTotals): void {
    this.writer ??= Writer.open();
    this.store ??= new DigestStore(this.writer, this.head(), (draft) => this.doubt(draft));
    const { batch: drafts, texts, nextLine } = this;
    this.store.store({ drafts, texts, nextLine }, totals);
    this.stored += drafts.length;
    this.batch = [];
    this.texts = [];
  }

  private head() {
    const { source, known, options } = this;
    const topic = this.totals.topic ?? known?.topic ?? known?.query ?? undefined;
    return {
      ...this.version,
      path: source.path,
      format: this.format!.name,
      site: known?.site ?? this.format!.site,
      topic,
      origin: options.origin ?? source.origin,
      importId: options.importId,
    };
  }
}

function reportOf(
  file: string,
  format: string | null,
  totals: DigestTotals,
): Omit<DigestReport, "new" | "merged" | "unchanged"> {
  const { entries, problems, problemCounts, headers, claimed } = totals;
  const { lines, usedLines, headerLines, problemLines } = totals;
  return {
    ...{ file, format, entries, problems, problemCounts, claimed },
    ...{ lines, usedLines, headerLines, problemLines, headers },
  };
}

function unchangedReport(
  file: string,
  { id, ...stored }: { id: number; format: string } & DigestTotals,
): DigestReport {
  // The names are those that the files have this time.
  const problems = stored.problems.map((found) => ({ ...found, file }));
  const base = reportOf(file, stored.format, { ...stored, problems });
  return { ...base, new: 0, merged: 0, unchanged: stored.entries, heldBy: id };
}
