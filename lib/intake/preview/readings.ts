/** The digests of an import, read as they will be when they are stored, for its preview. */
import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { decodeDigest } from "@/lib/ingest/decode";
import type { ImportFacts } from "@/lib/ingest/import-state";
import type { Problem } from "@/lib/ingest/problem";
import { readDigest } from "@/lib/ingest/read-digest";
import type { PaperDraft } from "@/lib/papers/paper";

/** A digest, or a piece of one. */
export interface Reading {
  file: string;
  format: string | null;
  sha256: string;
  /** Its lines; the first is number `firstLine` of the digest. */
  lines: string[];
  firstLine: number;
  drafts: PaperDraft[];
  problems: Problem[];
  furniture: number[];
  /** Bytes read of those that all digests have. */
  bytes: number;
  ofBytes: number;
}

export async function* readings(folder: string, facts: ImportFacts): AsyncGenerator<Reading> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  const ofBytes = sizes.reduce((sum, size) => sum + size, 0);
  let bytes = 0;
  for (const [index, place] of files.entries()) {
    const content = await readFile(place);
    const file = path.basename(place);
    const digest = readDigest(content, { file, crawledOn: facts.crawledOn }, facts.format);
    bytes += sizes[index]!;
    yield {
      file,
      format: digest.format?.name ?? null,
      sha256: createHash("sha256").update(content).digest("hex"),
      lines: (decodeDigest(content, file).text ?? "").split(/\r\n|\n|\r/),
      firstLine: 1,
      drafts: digest.drafts,
      problems: digest.problems,
      furniture: digest.furniture,
      bytes,
      ofBytes,
    };
  }
}
