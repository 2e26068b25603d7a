/** CSL-JSON, as Zotero and CrossRef write it: an array of items, or one item alone. */
import { authorCountIn } from "@/lib/papers/author-count";
import { arxivIdIn } from "@/lib/papers/identifiers";
import { readName } from "@/lib/papers/names";
import type { AuthorName, PaperKind } from "@/lib/papers/paper";
import { draftsOfFields } from "../fielded/draft-of-fields";
import type { EntryFields, FieldedEntry } from "../fielded/fields";
import { jsonItems } from "../fielded/json-items";
import { isObject, type JsonObject, textOf, wordsOf } from "../fielded/json-values";
import { kindNamed } from "../fielded/kinds";
import { LineIndex, linesBeside, placeOf } from "../fielded/line-index";
import { accountBeside } from "../fielded/lines-beside";
import type { DigestFormat } from "../format";
import { isSource } from "../page/html-source";
import { type Problem, problem } from "../problem";

/** What items of CSL have and other JSON hardly ever. */
const CSL_KEYS = /"(?:container-title|date-parts|citation-key|publisher-place|title-short)"\s*:/;
const CSL_TYPE =
  /"type"\s*:\s*"(?:article(?:-journal|-magazine|-newspaper)?|paper-conference|book|chapter|thesis|report|manuscript|webpage|document|entry-\w+|posted-content|journal-article|proceedings-article)"/;

/** Brackets and commas, fences of Markdown, and what else an object says that has the list. */
const OF_NO_ITEM = /^(?:[\s[\]{},]*|```\w*|[\]},\s]*"[^"]*"\s*:.*)$/;

export const cslJson: DigestFormat = {
  name: "csl-json",
  label: "CSL-JSON",
  site: "CSL-JSON",

  detect(text) {
    if (!isSource(text) || !/"title"\s*:/.test(text)) return 0;
    if (CSL_TYPE.test(text) || CSL_KEYS.test(text)) return 0.9;
    return 0;
  },

  parse(text, facts) {
    const lines = new LineIndex(text, facts.firstLine);
    const items = jsonItems(text);
    const problems: Problem[] = [];
    function* entries(): Generator<FieldedEntry> {
      for (const item of items) {
        const place = placeOf(item, text, lines);
        if (item.value) yield { fields: fieldsOf(item.value), raw: wordsOf(item.value), ...place };
        else {
          const { firstLine: line, lastLine } = place;
          const excerpt = text.slice(item.start, item.start + 200);
          problems.push(problem("not-json", { file: facts.file, line, lastLine, excerpt }));
        }
      }
    }
    const understood = draftsOfFields(entries(), facts);
    const first = items[0] ? lines.lineAt(items[0].start) : Infinity;
    const beside = accountBeside(linesBeside(items, text, lines), facts, (line) =>
      line.number < first || OF_NO_ITEM.test(line.text) ? undefined : "stray-line",
    );
    return {
      drafts: understood.drafts,
      problems: [...problems, ...understood.problems, ...beside.problems],
      furniture: beside.furniture,
    };
  },

  /** Of an array with one item after the other, the items' first lines are indented alike. */
  pieces() {
    let indent: string | undefined;
    return {
      beginsEntry(line) {
        const [, own] = /^(\s*)\{/.exec(line) ?? [];
        indent ??= own;
        return own !== undefined && own === indent;
      },
      parse: cslJson.parse,
    };
  },
};

function fieldsOf(item: JsonObject): EntryFields {
  const text = (...names: string[]) => names.map((name) => textIn(item[name])).find(Boolean);
  const subtitle = textIn(item.subtitle);
  const title = text("title", "title-short");
  const note = text("note");
  const authors = namesIn(item.author) ?? namesIn(item.editor);
  const named = Array.isArray(authors) ? authors.length : 0;
  return {
    title: title && subtitle && Array.isArray(item.title) ? `${title}: ${subtitle}` : title,
    abstract: paragraphsIn(text("abstract")),
    authors,
    authorCount: countIn(item.custom) ?? authorCountIn(note?.split("\n") ?? [], named),
    venue: text("container-title", "event-title", "event", "collection-title"),
    date: dateIn(item.issued) ?? dateIn(item["published-print"]) ?? dateIn(item.published),
    kind: kindOf(item),
    volume: text("volume"),
    issue: text("issue") ?? issueIn(text("number")),
    pages: text("page", "article-number"),
    publisher: text("publisher"),
    language: text("language"),
    dois: [text("DOI"), text("URL")],
    statedDoi: text("DOI"),
    arxivIds: [
      text("arxivId"),
      text("archive_location"),
      text("number"),
      text("URL"),
      note,
      text("container-title"),
    ],
    url: text("URL"),
    keywords: keywordsIn(item),
    notes: note,
  };
}

/** Preprints have their id for a number. */
function issueIn(number: string | undefined): string | undefined {
  return number && arxivIdIn(number) === undefined ? number : undefined;
}

/** "article" alone is what CSL 1.0.2 calls preprints. */
function kindOf(item: JsonObject): PaperKind | undefined {
  const [type, genre] = [textOf(item.type), textOf(item.genre)];
  if (type === "article") return "preprint";
  return (genre ? kindNamed(genre) : undefined) ?? (type ? kindNamed(type) : undefined);
}

/** A text or a number; of a list, as CrossRef has them, the first. */
function textIn(value: unknown): string | undefined {
  return textOf(Array.isArray(value) ? value[0] : value);
}

/** CrossRef's abstracts are in JATS: "<jats:title>Abstract</jats:title><jats:p>…</jats:p>". */
function paragraphsIn(text: string | undefined): string | undefined {
  return text
    ?.replace(/<jats:title>[^<]*<\/jats:title>/g, "")
    .replace(/<\/jats:p>/g, "\n\n")
    .replace(/<jats:p>/g, "");
}

/** Undefined where nobody is named, so that editors may stand in. */
function namesIn(value: unknown): EntryFields["authors"] {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const names = value.flatMap((name) => (isObject(name) ? nameIn(name) : []));
  return names.length > 0 ? names : { unreadable: JSON.stringify(value) };
}

/** What our own export said of authors that it could not name, before it had a note for it. */
function countIn(custom: unknown): number | undefined {
  const count = isObject(custom) ? custom["author-count"] : undefined;
  return typeof count === "number" && Number.isSafeInteger(count) && count > 0 ? count : undefined;
}

/** Particles belong before the family name, wherever a citation style would put them. */
function nameIn(name: JsonObject): AuthorName[] {
  const part = (key: string) => textOf(name[key])?.trim();
  const whole = part("literal") ?? part("name");
  if (whole && !part("family")) return [{ family: whole }];
  const family = [
    part("dropping-particle"),
    part("non-dropping-particle"),
    part("family"),
    part("suffix"),
  ]
    .filter(Boolean)
    .join(" ");
  const given = part("given");
  if (!part("family")) return given ? [readName(given) ?? { family: given }] : [];
  return [given ? { family, given } : { family }];
}

/** `{"date-parts": [[2023, 5, 12]]}`, as numbers or texts, or a date in words. */
function dateIn(value: unknown): string | undefined {
  if (!isObject(value)) return textOf(value);
  const parts: unknown = Array.isArray(value["date-parts"]) ? value["date-parts"][0] : undefined;
  if (Array.isArray(parts) && textOf(parts[0])) {
    return parts
      .slice(0, 3)
      .map((part) => (textOf(part) ?? "").padStart(2, "0"))
      .filter((part, index) => index === 0 || part !== "00")
      .join("-");
  }
  return textOf(value.literal) ?? textOf(value.raw);
}

function keywordsIn(item: JsonObject): string[] {
  const own = isObject(item.custom) ? item.custom.keywords : undefined;
  const value = own ?? item.keyword ?? item.categories ?? item.subject;
  if (Array.isArray(value)) return value.flatMap((keyword) => textOf(keyword) ?? []);
  return textOf(value)?.split(/\s*[;,]\s*/) ?? [];
}
