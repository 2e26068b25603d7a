/** Reads an import and writes down what storing it would do; nothing is stored. */
import { digestsElsewhere } from "@/lib/db/import-digests";
import { type StoredMatch, StoredMatcher } from "@/lib/db/stored-match";
import { doubtAbout } from "@/lib/ingest/contradiction";
import type { IngestListener } from "@/lib/ingest/event";
import type { Becomes, FilePreview, ImportFacts, PreviewSummary } from "@/lib/ingest/import-state";
import { addLines, NO_LINES, withoutHeader } from "@/lib/ingest/line-counts";
import { problem } from "@/lib/ingest/problem";
import type { PaperDraft } from "@/lib/papers/paper";
import { EarlierEntries } from "./earlier-entries";
import { PreviewWriter } from "./item-store";
import { itemOf, type Passage, passagesOf, recordOf } from "./items";
import { type Reading, readings } from "./readings";

/** Entries that are looked up in the library together. */
const MATCHED_AT_ONCE = 200;

export async function previewImport(
  id: string,
  { uploads, into }: { uploads: string; into: string },
  facts: ImportFacts,
  tell: IngestListener,
): Promise<PreviewSummary> {
  const preview = new Preview(id, await PreviewWriter.into(into));
  const rate = rateSince(performance.now());
  let reading: string | undefined;
  try {
    for await (const said of readings(uploads, facts)) {
      const { file, path, bytes, ofBytes } = said;
      if (path !== reading) tell({ event: "reading", file });
      reading = path;
      await preview.add(said);
      const { records } = preview;
      tell({ event: "records", file, records, bytes, ofBytes, ...rate(records, bytes, ofBytes) });
    }
    return await preview.end();
  } finally {
    preview.close();
  }
}

class Preview {
  private readonly matcher = new StoredMatcher();
  private readonly earlier = new EarlierEntries();
  private readonly files = new Map<string, FilePreview>();
  /** The first file with each text. */
  private readonly texts = new Map<string, string>();
  private yearless = 0;

  constructor(
    private readonly importId: string,
    private readonly writer: PreviewWriter,
  ) {}

  get records(): number {
    const { counts } = this.writer;
    return counts.new + counts.merged + counts.repeated + counts.unchanged;
  }

  async add(reading: Reading): Promise<void> {
    const { path, format, drafts, problems } = reading;
    const file = this.files.get(path) ?? (await this.begin(reading));
    account(file, reading);
    this.yearless += problems.filter(({ rule }) => rule === "date-without-year").length;
    const passages = format === null ? [] : passagesOf(drafts, problems);
    const positions = new Map(drafts.map((draft, index) => [draft, file.entries + index]));
    for (let start = 0; start < passages.length; start += MATCHED_AT_ONCE) {
      const some = passages.slice(start, start + MATCHED_AT_ONCE);
      await this.addItems(file, { ...reading, positions }, some);
    }
  }

  private async begin({ file, path, format, sha256, onlyLine }: Reading): Promise<FilePreview> {
    const sameAs = this.texts.get(sha256);
    if (sha256 && sameAs === undefined) this.texts.set(sha256, file);
    const digest = (await digestsElsewhere(this.importId, [sha256])).get(sha256);
    const counts = { entries: 0, new: 0, merged: 0, repeated: 0, unchanged: 0 };
    const facts = { file, format, sha256, sameAs, digest, onlyLine };
    const preview = { ...facts, ...counts, ...NO_LINES, problems: [] };
    this.files.set(path, preview);
    return preview;
  }

  async end(): Promise<PreviewSummary> {
    await this.writer.end();
    const files = [...this.files.values()];
    for (const preview of files) {
      const { file, format, entries, problems } = preview;
      if (format === null || entries > 0) continue;
      problems.push(problem("no-entries", { file }));
      Object.assign(preview, withoutHeader(preview));
    }
    return { files, items: this.writer.counts, yearless: this.yearless };
  }

  close(): void {
    this.matcher.close();
  }

  private async addItems(
    preview: FilePreview,
    reading: Reading & { positions: Map<PaperDraft, number> },
    passages: Passage[],
  ): Promise<void> {
    const { writer, earlier } = this;
    const first = writer.counts.all;
    const drafts = passages.flatMap(({ draft }) => draft ?? []);
    // Items are numbered as they stand; so are the drafts among them.
    const numbers = passages.flatMap(({ draft }, index) => (draft ? first + index : []));
    const matches = this.matcher.match(drafts, numbers, earlier.near(drafts));
    drafts.forEach((draft, index) => {
      earlier.add(numbers[index]!, draft);
    });
    let drafted = 0;
    for (const [index, passage] of passages.entries()) {
      const { draft } = passage;
      const source = sourceOf(reading, passage);
      const place = { number: first + index, file: reading.file, path: reading.path, source };
      if (!draft) {
        await writer.add(itemOf(passage, place, undefined));
        continue;
      }
      const { paper, sameAs, isDoubtful } = matches[drafted++]!;
      const becomes = becomesOf({ paper, sameAs }, preview);
      // What was stored before was told of then.
      const isStored = preview.digest ?? preview.sameAs;
      if (isDoubtful && !isStored) passage.problems.push(doubtAbout(draft, reading.file));
      preview.entries++;
      preview[becomes]++;
      const position = reading.positions.get(draft)!;
      const record = recordOf(draft, { position, becomes, paper, sameAs });
      await writer.add(itemOf(passage, place, record));
    }
  }
}

/** As storing counts: the first record of a paper is new or joins, the others repeat it. */
function becomesOf({ paper, sameAs }: StoredMatch, inside: FilePreview): Becomes {
  if (inside.digest) return "unchanged";
  if (sameAs !== undefined || inside.sameAs !== undefined) return "repeated";
  return paper ? "merged" : "new";
}

function sourceOf({ lines, firstLine }: Reading, passage: Passage): string {
  return lines.slice(passage.firstLine - firstLine, passage.lastLine - firstLine + 1).join("\n");
}

function account(preview: FilePreview, { format, counts, problems }: Reading): void {
  preview.format ??= format;
  Object.assign(preview, addLines(preview, counts));
  for (const { rule, message, line, excerpt } of problems) {
    // What was not read has no records beside which its problems could stand.
    const ofFile = line === undefined || format === null;
    if (ofFile) preview.problems.push({ rule, message, excerpt });
  }
}

function rateSince(begun: number) {
  return (records: number, bytes: number, ofBytes: number) => {
    const seconds = Math.max(0.001, (performance.now() - begun) / 1000);
    const secondsLeft = bytes > 0 ? (seconds * (ofBytes - bytes)) / bytes : undefined;
    return { perSecond: records / seconds, secondsLeft };
  };
}
