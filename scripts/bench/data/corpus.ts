/** Real papers from a file of one JSON object a line, plain or gzipped, in one of three shapes. */
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { z } from "zod";
import type { LoadablePaper } from "@/lib/db/store/load-papers";
import { cleanText } from "@/lib/papers/clean-text";
import { repositoriesIn } from "@/lib/papers/links";
import { readName } from "@/lib/papers/names";

const text = z.string().nullish();

/** The metadata snapshot of arXiv: https://www.kaggle.com/datasets/Cornell-University/arxiv. */
const snapshotSchema = z.object({
  id: z.string(),
  title: z.string(),
  abstract: text,
  authors_parsed: z.array(z.array(z.string())),
  doi: text,
  "journal-ref": text,
  update_date: text,
  versions: z.array(z.object({ created: z.string() })).nullish(),
});

/** Ours, and that of test collections. */
const plainSchema = z.object({
  title: z.string(),
  abstract: text,
  authors: z
    .array(z.union([z.string(), z.object({ family: z.string(), given: z.string().optional() })]))
    .nullish(),
  year: z.number().nullish(),
  publishedOn: text,
  venue: text,
  doi: text,
  arxivId: text,
});

/** Papers in the order of the file; lines that are no paper are passed over. */
export async function* corpusPapers(file: string): AsyncGenerator<LoadablePaper> {
  for await (const line of linesOf(file)) {
    const paper = readPaper(line);
    if (paper) yield paper;
  }
}

/** How many lines have something in them. */
export async function countLines(file: string): Promise<number> {
  let count = 0;
  for await (const line of linesOf(file)) if (line.trim()) count++;
  return count;
}

/** Lines of a text file, plain or gzipped. */
export function linesOf(file: string): AsyncIterable<string> {
  const bytes = createReadStream(file);
  const text = file.endsWith(".gz") ? bytes.pipe(createGunzip()) : bytes;
  bytes.on("error", (cause) => text.destroy(cause));
  return createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY });
}

/** The paper in a line, unless it has none. */
export function readPaper(line: string): LoadablePaper | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  const snapshot = snapshotSchema.safeParse(value);
  const paper = snapshot.success ? fromSnapshot(snapshot.data) : fromPlain(value);
  return paper && /[\p{L}\p{N}]/u.test(paper.title) ? paper : undefined;
}

function fromSnapshot(record: z.infer<typeof snapshotSchema>): LoadablePaper {
  const { id, title, abstract, authors_parsed, doi, versions, update_date } = record;
  const created = Date.parse(versions?.[0]?.created ?? "");
  const day = Number.isNaN(created) ? update_date : new Date(created).toISOString().slice(0, 10);
  return {
    ...texts(title, abstract),
    authors: authors_parsed
      .map(([family = "", given]) => ({ family: family.trim(), given: given?.trim() || undefined }))
      .filter(({ family }) => /\p{L}/u.test(family)),
    venue: journalOf(record["journal-ref"]),
    publishedOn: isoDate(day),
    arxivId: id,
    doi: doi ?? undefined,
  };
}

function fromPlain(value: unknown): LoadablePaper | undefined {
  const result = plainSchema.safeParse(value);
  if (!result.success) return undefined;
  const { title, abstract, authors, year, publishedOn, venue, doi, arxivId } = result.data;
  return {
    ...texts(title, abstract),
    authors: (authors ?? []).flatMap((author) =>
      typeof author === "string" ? (readName(author) ?? []) : author,
    ),
    venue: venue?.trim() || undefined,
    publishedOn: isoDate(publishedOn) ?? isoDate(year?.toString().padStart(4, "0")),
    doi: doi ?? undefined,
    arxivId: arxivId ?? undefined,
  };
}

function texts(title: string, abstract: string | null | undefined) {
  const cleaned = abstract ? cleanText(oneLine(abstract)) : "";
  return {
    title: cleanText(oneLine(title)),
    abstract: cleaned || undefined,
    codeUrls: repositoriesIn(cleaned),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** "Phys. Rev. D 76:013009 (2007)": the name ends where the numbers begin. */
function journalOf(reference: string | null | undefined): string | undefined {
  return /^[\p{L}.,:&\s-]{3,}/u
    .exec(reference ?? "")?.[0]
    .replace(/[\s,.:]+(?:vol)?[\s,.:]*$/i, "");
}

function isoDate(date: string | null | undefined): string | undefined {
  return /^\d{4}(?:-\d{2}){0,2}$/.test(date ?? "") ? date! : undefined;
}
