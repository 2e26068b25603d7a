/** A test collection: documents, queries, and which documents answer which query. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { LoadablePaper } from "@/lib/db/store/load-papers";
import { readName } from "@/lib/papers/names";
import { StepError } from "../prepare";
import type { Judgements } from "./measures";

export interface Collection {
  documents: { id: string; paper: LoadablePaper }[];
  /** Those that some document answers. */
  queries: { id: string; text: string; judgements: Judgements }[];
}

const idSchema = z.union([z.string(), z.number()]).transform(String);

const documentSchema = z.object({
  id: idSchema,
  title: z.string().nullish(),
  abstract: z.string().nullish(),
  authors: z.array(z.string()).nullish(),
  venue: z.string().nullish(),
  year: z.number().int().min(0).max(9999).nullish(),
});

const querySchema = z.object({ id: idSchema, text: z.string() });

const judgementSchema = z.tuple([z.string(), z.string(), z.coerce.number()]);

/**
 * Reads `docs.jsonl`, `queries.jsonl` and `qrels.tsv` (a head line, then query, document, grade).
 * @throws StepError that names the file and line
 */
export async function readCollection(folder: string): Promise<Collection> {
  const documents = await readLines(folder, "docs.jsonl", (line) =>
    documentSchema.parse(JSON.parse(line)),
  );
  const queries = await readLines(folder, "queries.jsonl", (line) =>
    querySchema.parse(JSON.parse(line)),
  );
  const judgements = new Map<string, Map<string, number>>();
  await readLines(folder, "qrels.tsv", (line, number) => {
    if (number === 1) return;
    const [query, document, grade] = judgementSchema.parse(line.split("\t"));
    if (grade <= 0) return;
    const known = judgements.get(query) ?? new Map<string, number>();
    judgements.set(query, known.set(document, grade));
  });
  return {
    documents: documents.map((document) => ({ id: document.id, paper: paperOf(document) })),
    queries: queries.flatMap(({ id, text }) => {
      const known = judgements.get(id);
      return known ? [{ id, text, judgements: known }] : [];
    }),
  };
}

async function readLines<T>(
  folder: string,
  name: string,
  read: (line: string, number: number) => T,
): Promise<T[]> {
  const file = path.join(folder, name);
  const text = await readFile(file, "utf8").catch((cause: Error) => {
    throw new StepError(`${file} cannot be read: ${cause.message}`, { cause });
  });
  return text.split("\n").flatMap((line, i) => {
    if (line.trim() === "") return [];
    try {
      return [read(line.replace(/\r$/, ""), i + 1)];
    } catch (cause) {
      const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
      throw new StepError(`${file}, line ${i + 1}: ${reason}`, { cause });
    }
  });
}

function paperOf({ title, abstract, authors, venue, year }: z.infer<typeof documentSchema>) {
  return {
    title: title ?? "",
    abstract: abstract || undefined,
    authors: (authors ?? []).map(readName).filter((name) => name !== undefined),
    venue: venue?.trim() || undefined,
    publishedOn: year ? String(year).padStart(4, "0") : undefined,
  };
}
