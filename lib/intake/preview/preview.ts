/** Reads an import and writes down what storing it would do; nothing is stored. */
import type { StoredMatch } from "@/lib/db/stored-match";
import { matchDrafts } from "@/lib/db/stored-match";
import type { IngestListener } from "@/lib/ingest/event";
import type { FilePreview, ImportFacts, PreviewSummary } from "@/lib/ingest/import-state";
import { addLines, NO_LINES } from "@/lib/ingest/line-counts";
import { problem } from "@/lib/ingest/problem";
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
    const { file, path, problems, bytes, ofBytes } = reading;
    if (!files.has(path)) tell({ event: "reading", file });
    const preview = files.get(path) ?? emptyPreview(reading);
    files.set(path, preview);
    account(preview, reading);
    const passages = reading.format === null ? [] : passagesOf(reading.drafts, problems);
    yearless += problems.filter(({ rule }) => rule === "date-without-year").length;
    for (let start = 0; start < passages.length; start += MATCHED_AT_ONCE) {
      const some = passages.slice(start, start + MATCHED_AT_ONCE);
      await addItems(writer, preview, reading, some, earlier);
    }
    const records = writer.counts.new + writer.counts.merged + writer.counts.unchanged;
    tell({ event: "records", file, records, bytes, ofBytes, ...rate(records, bytes, ofBytes) });
  }
  await writer.end();
  for (const preview of files.values()) {
    if (preview.format !== null && preview.entries === 0) {
      preview.problems.push(problem("no-entries", { file: preview.file }));
    }
  }
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
  return { file, format, ...counts, ...NO_LINES, problems: [] };
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
