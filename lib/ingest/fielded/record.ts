/** Records of papers whose field names are not those of a known format: rows of tables, JSON objects. */
import { doiIn } from "@/lib/papers/doi";
import { arxivIdFromNumber } from "@/lib/papers/identifiers";
import { withoutMarkup } from "@/lib/papers/markup";
import { readNames } from "@/lib/papers/name-lists";
import { readName } from "@/lib/papers/names";
import type { AuthorName } from "@/lib/papers/paper";
import { dateWithYear } from "./date-with-year";
import type { FieldMeaning } from "./field-names";
import type { EntryFields } from "./fields";
import { isObject, textOf } from "./json-values";
import { kindNamed, kindOfVenue } from "./kinds";
import { pagesOf } from "./tagged";

/** Gives the values of a field by its meaning, the preferred first; a table's are all texts. */
export type FieldReader = (meaning: FieldMeaning) => unknown[];

export function fieldsOfRecord(read: FieldReader): EntryFields {
  const text = (meaning: FieldMeaning) => firstText(read(meaning));
  const texts = (meaning: FieldMeaning) => read(meaning).flatMap(textsIn);
  const venue = text("venue");
  const year = text("year");
  const kind = text("kind");
  const ids = texts("id");
  const dois = texts("doi");
  // Some have the address of the paper for its DOI.
  const others = dois.filter((said) => /^https?:/i.test(said) && doiIn(said) === undefined);
  const urls = [...texts("url"), ...others];
  const comments = text("comments");
  return {
    title: text("title"),
    abstract: text("abstract"),
    authors: authorsOf(read("authors")),
    authorCount: countIn(text("authorCount")),
    moreAuthors: read("moreAuthors").some((said) => said === true || said === "yes"),
    venue,
    date: dateWithYear(text("date"), year),
    year,
    kind: (kind ? kindNamed(kind) : undefined) ?? (venue ? kindOfVenue(venue) : undefined),
    volume: text("volume"),
    issue: text("issue"),
    pages:
      pagesOf(text("firstPage"), text("lastPage")) ??
      texts("pages").find((said) => !EID.test(said)),
    publisher: text("publisher"),
    language: text("language"),
    arxivIds: [...texts("arxivId").map(arxivIdFromNumber), ...ids, ...urls],
    dois: [...dois, ...ids, ...urls],
    statedDoi: dois[0],
    url: urls.join(" "),
    codeUrls: texts("codeUrls")
      .flatMap((value) => value.split(/[\s;,|]+/))
      .filter(Boolean),
    keywords: read("keywords").flatMap(keywordsIn),
    comments: countIn(comments),
    upvotes: countIn(text("upvotes")),
    notes: [text("notes"), comments].filter(Boolean).join(" "),
  };
}

function firstText(values: unknown[]): string | undefined {
  for (const value of values) {
    const text = textOf(value);
    if (text) return text;
  }
  return undefined;
}

/** Scopus's number of a record, which stands where others have that of an article. */
const EID = /^2-s2\.0-/;

/** A value, or a list of them. */
function textsIn(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.flatMap((item) => textOf(item) ?? []);
}

function countIn(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined;
}

/** "a; b" or "a, b" or "a|b"; in a list each is one, or an object with a name. */
function keywordsIn(value: unknown): string[] {
  if (typeof value === "string") {
    const sign = [";", "|", "\n"].find((mark) => value.includes(mark)) ?? ",";
    return value.split(sign).map((keyword) => keyword.trim());
  }
  if (!Array.isArray(value)) return [];
  return value.flatMap((item) => (isObject(item) ? nameIn(item) : textOf(item)) ?? []);
}

function authorsOf(values: unknown[]): EntryFields["authors"] {
  const value = values.find((one) => (Array.isArray(one) ? one.length > 0 : textOf(one)));
  if (!Array.isArray(value)) return textOf(value)?.replace(SCOPUS_NUMBER, "");
  const names = value.flatMap(authorIn);
  return names.length > 0 ? names : { unreadable: JSON.stringify(value) };
}

/** "Müller, Jörg (57190000000)" */
const SCOPUS_NUMBER = / ?\(\d{8,}\)/g;

/** A name as text, as family and given, or within an object of its own. */
export function authorIn(value: unknown): AuthorName[] {
  if (typeof value === "string") return readNames(withoutMarkup(value));
  if (!isObject(value)) return [];
  const family = textOf(value.family ?? value.last ?? value.lastName ?? value.last_name);
  const given = textOf(value.given ?? value.first ?? value.firstName ?? value.first_name)?.trim();
  if (family) return [given ? { family: family.trim(), given } : { family: family.trim() }];
  const name = readName(nameIn(value) ?? given ?? "");
  return name ? [name] : [];
}

function nameIn(value: Record<string, unknown>): string | undefined {
  const inner = isObject(value.author) ? value.author : value;
  return textOf(
    inner.literal ?? inner.name ?? inner.display_name ?? inner.fullName ?? inner.fullname,
  );
}
