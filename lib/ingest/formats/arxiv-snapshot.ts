/**
 * The public metadata snapshot of arXiv: one JSON object on each line, with `id, submitter, authors,
 * title, comments, journal-ref, doi, categories, abstract, versions, update_date, authors_parsed`.
 */
import type { AuthorName } from "@/lib/papers/paper";
import { arxivFields } from "../fielded/arxiv";
import type { EntryFields } from "../fielded/fields";
import { certaintyByLines, jsonLinePieces, parseJsonLines } from "../fielded/json-lines";
import { isObject, type JsonObject, textOf } from "../fielded/json-values";
import type { DigestFacts, DigestFormat, ParsedDigest } from "../format";

export const arxivSnapshot: DigestFormat = {
  name: "arxiv-snapshot",
  label: "arXiv, metadata snapshot (JSON lines)",
  site: "arXiv",

  detect(text) {
    return certaintyByLines(text, (keys) => (isOfSnapshot(new Set(keys)) ? 0.95 : 0));
  },

  parse,

  pieces: () => jsonLinePieces(parse),
};

function isOfSnapshot(keys: Set<string>): boolean {
  return (
    keys.has("categories") &&
    ["authors_parsed", "versions", "update_date"].some((key) => keys.has(key))
  );
}

function parse(text: string, facts: DigestFacts): ParsedDigest {
  return parseJsonLines(text, facts, (record) => ({
    fields: fieldsOf(record),
    raw: rawOf(record),
  }));
}

function fieldsOf(record: JsonObject): EntryFields {
  const parsed = parsedAuthors(record.authors_parsed);
  return arxivFields({
    id: textOf(record.id),
    title: textOf(record.title),
    abstract: textOf(record.abstract),
    authors: parsed.length > 0 ? parsed : textOf(record.authors),
    submittedOn: firstVersionDate(record.versions),
    journalRef: textOf(record["journal-ref"]),
    doi: textOf(record.doi),
    categories: categoriesOf(record.categories),
    comments: textOf(record.comments),
  });
}

/** `[family, given, suffix, …affiliations]`; records that were split wrongly leave parts empty. */
function parsedAuthors(value: unknown): AuthorName[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((parts: unknown) => {
    if (!Array.isArray(parts)) return [];
    const [family = "", given = "", suffix = ""] = parts.map((part) => textOf(part)?.trim() ?? "");
    if (!/\p{L}/u.test(family)) return /\p{L}/u.test(given) ? { family: given } : [];
    const whole = suffix ? `${family} ${suffix}` : family;
    return given ? { family: whole, given } : { family: whole };
  });
}

function firstVersionDate(versions: unknown): string | undefined {
  const first: unknown = Array.isArray(versions) ? versions[0] : undefined;
  return isObject(first) ? textOf(first.created) : undefined;
}

/** "cs.LG stat.ML"; some dumps have a list. */
function categoriesOf(value: unknown): string[] {
  const texts = Array.isArray(value) ? value.map(textOf) : [textOf(value)];
  return texts.flatMap((text) => text?.split(/\s+/).filter(Boolean) ?? []);
}

/** What the record says in words; parsed authors repeat the authors. */
function rawOf(record: JsonObject): Record<string, string> {
  const raw: Record<string, string> = {};
  for (const name of Object.keys(record)) {
    const text = textOf(record[name]);
    if (text !== undefined) raw[name] = text;
  }
  const created = firstVersionDate(record.versions);
  if (created !== undefined) raw.versions = created;
  return raw;
}
