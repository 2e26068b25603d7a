/** Reads an import and writes down what storing it would do; nothing is stored. */
import type { StoredMatch } from "@/lib/db/stored-match";
import { matchDrafts } from "@/lib/db/stored-match";
import type { IngestListener } from "@/lib/ingest/event";
import type { FilePreview, ImportFacts, PreviewSummary } from "@/lib/ingest/import-state";
import { EarlierEntries } from "./earlier-entries";
import { PreviewWriter } from "./item-store";
import { itemOf, type Passage, passagesOf, recordOf } from "./items";
import { type Reading, readings } from "./readings";

/** Entries that are looked up in the library together. */
const MATCHED_AT_ONCE = 200;

export async function previewImport(
  uploads: string,
  into: string,
  facts: ImportFacts,
  tell: IngestListener,
): Promise<PreviewSummary> {
  const writer = await PreviewWriter.into(into);
  const earlier = new EarlierEntries();
  const files = new Map<string, FilePreview>();
  const rate = rateSince(performance.now());
  let yearless = 0;
  for await (const reading of readings(uploads, facts)) {
    const { file, problems, bytes, ofBytes } = reading;
    if (!files.has(file)) tell({ event: "reading", file });
    const preview = files.get(file) ?? emptyPreview(reading);
    files.set(file, preview);
    // What was not read has no records beside which its problems could stand.
    const passages = reading.format === null ? [] : passagesOf(reading.drafts, problems);
    countLines(preview, reading, passages);
    yearless += problems.filter(({ rule }) => rule === "date-without-year").length;
    for (let start = 0; start < passages.length; start += MATCHED_AT_ONCE) {
      const some = passages.slice(start, start + MATCHED_AT_ONCE);
      await addItems(writer, preview, reading, some, earlier);
    }
    const records = writer.counts.new + writer.counts.merged + writer.counts.unchanged;
    tell({ event: "records", file, records, bytes, ofBytes, ...rate(records, bytes, ofBytes) });
  }
  await writer.end();
  return { files: [...files.values()], items: writer.counts, yearless };
}

async function addItems(
  writer: PreviewWriter,
  preview: FilePreview,
  reading: Reading,
  passages: Passage[],
  earlier: EarlierEntries,
): Promise<void> {
  const first = writer.counts.all;
  const drafts = passages.flatMap(({ draft }) => draft ?? []);
  // Items are numbered as they stand; so are the drafts among them.
  const numbers = passages.flatMap(({ draft }, index) => (draft ? first + index : []));
  const matches = await matchDrafts(drafts, numbers, earlier.near(drafts), reading.sha256);
  drafts.forEach((draft, index) => {
    earlier.add(numbers[index]!, draft);
  });
  let drafted = 0;
  for (const [index, passage] of passages.entries()) {
    const place = { number: first + index, file: reading.file, source: sourceOf(reading, passage) };
    const { draft } = passage;
    if (!draft) {
      await writer.add(itemOf(passage, place, undefined));
      continue;
    }
    const { paper, said, sameAs } = matches[drafted++]!;
    const becomes = becomesOf({ paper, said, sameAs });
    preview.entries++;
    preview[becomes]++;
    await writer.add(itemOf(passage, place, recordOf(draft, { becomes, paper, sameAs })));
  }
}

function becomesOf({ paper, said, sameAs }: StoredMatch): "new" | "merged" | "unchanged" {
  if (said) return "unchanged";
  return paper || sameAs !== undefined ? "merged" : "new";
}

function sourceOf({ lines, firstLine }: Reading, passage: Passage): string {
  return lines.slice(passage.firstLine - firstLine, passage.lastLine - firstLine + 1).join("\n");
}

function emptyPreview({ file, format }: Reading): FilePreview {
  const counts = { entries: 0, new: 0, merged: 0, unchanged: 0 };
  const lines = { lines: 0, usedLines: 0, headerLines: 0, problemLines: 0 };
  return { file, format, ...counts, ...lines, problems: [] };
}

function countLines(preview: FilePreview, reading: Reading, passages: Passage[]): void {
  const { lines, firstLine, furniture, problems } = reading;
  const full = (line: number) => lines[line - firstLine]?.trim() !== "";
  const among = (chosen: Passage[]) =>
    chosen.reduce((sum, { firstLine: from, lastLine }) => {
      for (let line = from; line <= lastLine; line++) if (full(line)) sum++;
      return sum;
    }, 0);
  const used = among(passages.filter(({ draft }) => draft));
  preview.lines += lines.filter((line) => line.trim() !== "").length;
  preview.usedLines += used;
  preview.headerLines += furniture.length;
  preview.problemLines += among(passages.filter(({ draft }) => !draft));
  for (const { rule, message, line, excerpt } of problems) {
    const ofFile = line === undefined || reading.format === null;
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
