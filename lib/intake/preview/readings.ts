/** The digests of an import, read as they will be when they are stored, for its preview. */
import { readFile, stat } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import type { ImportFacts } from "@/lib/ingest/import-state";
import { type LineCounts, NO_LINES } from "@/lib/ingest/line-counts";
import type { Problem } from "@/lib/ingest/problem";
import type { PaperDraft } from "@/lib/papers/paper";
import { findSources } from "../find-sources";
import { hashOf } from "../ingest-digest";
import type { PieceReading } from "../reading/read-source";
import { Reader } from "../reading/reader";
import type { Source } from "../reading/source";

/** A digest, or a piece of one. */
export interface Reading {
  file: string;
  /** Where it lies: tells files of one name apart. */
  path: string;
  /** Null where none was found. */
  format: string | null;
  sha256: string;
  /** All that is in it, where that is one line that no format fits. */
  onlyLine?: string;
  /** Its lines; the first is number `firstLine` of the digest. None of what lies far behind in a very large one. */
  lines: string[];
  firstLine: number;
  drafts: PaperDraft[];
  problems: Problem[];
  counts: LineCounts;
  /** Bytes read of those that all digests have. */
  bytes: number;
  ofBytes: number;
}

/** @param folder with the uploads */
export async function* readings(folder: string, facts: ImportFacts): AsyncGenerator<Reading> {
  const reader = new Reader();
  const ofBytes = await bytesIn(folder);
  let before = 0;
  try {
    for await (const source of findSources(folder)) {
      if ("problem" in source) {
        yield refused(source, { bytes: before, ofBytes });
        continue;
      }
      const { file, path } = source;
      const sha256 = await hashOf(source).catch(() => "");
      const place = { file, crawledOn: facts.crawledOn };
      let format: string | null = null;
      for await (const piece of reader.read(source, place, facts.format)) {
        format ??= piece.format?.name ?? null;
        const bytes = Math.min(ofBytes, before + piece.bytes);
        const onlyLine = format === null ? await onlyLineOf(source) : undefined;
        yield { file, path, format, sha256, onlyLine, ...saidBy(piece), bytes, ofBytes };
      }
      before += await sizeOf(source);
    }
  } finally {
    await reader.close();
  }
}

function saidBy({ drafts, problems, counts, text }: PieceReading) {
  const lines = text
    ? gunzipSync(text.bytes)
        .toString("utf8")
        .split(/\r\n|\n|\r/)
    : [];
  return { drafts, problems, counts, lines, firstLine: text?.firstLine ?? 1 };
}

function refused(
  { file, problem }: { file: string; problem: Problem },
  progress: Pick<Reading, "bytes" | "ofBytes">,
): Reading {
  const nothing = { drafts: [], lines: [], firstLine: 1, counts: NO_LINES, sha256: "" };
  return { file, path: file, format: null, ...nothing, problems: [problem], ...progress };
}

/** Bytes of a title, however long it may be. */
const LONGEST_LINE = 2_000;

async function onlyLineOf(source: Source): Promise<string | undefined> {
  const size = await sizeOf(source);
  if (size === 0 || size > LONGEST_LINE) return undefined;
  const text = (await readFile(source.place, "utf8")).trim();
  return /[\n\r\0\ufffd]/.test(text) ? undefined : text;
}

async function bytesIn(folder: string): Promise<number> {
  let bytes = 0;
  for await (const source of findSources(folder)) {
    if (!("problem" in source)) bytes += await sizeOf(source);
  }
  return bytes;
}

/** Of a member of an archive nobody asks before it is read. */
async function sizeOf({ place, member }: Source): Promise<number> {
  if (member !== undefined) return 0;
  return (await stat(place).catch(() => undefined))?.size ?? 0;
}
