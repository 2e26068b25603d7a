/** From the named fields of an entry to what they mean: the half that all such formats share. */
import { cleanText } from "@/lib/papers/clean-text";
import { readPublicationDate } from "@/lib/papers/dates";
import { doiIn } from "@/lib/papers/doi";
import { arxivIdIn, arxivIdOfDoi } from "@/lib/papers/identifiers";
import { repositoriesIn } from "@/lib/papers/links";
import { withoutMarkup } from "@/lib/papers/markup";
import { readNames } from "@/lib/papers/name-lists";
import { countedNames, withParticlesAtFamily } from "@/lib/papers/names";
import type { AuthorName, PaperDraft, RawFields } from "@/lib/papers/paper";
import { withoutTex } from "@/lib/papers/tex";
import type { DigestFacts, ParsedDigest } from "../format";
import { isPlausibleDate } from "../plausible-date";
import { type Problem, problem, type RuleId } from "../problem";
import type { EntryFields, FieldedEntry } from "./fields";
import { languageTag } from "./language";
import { pageRange } from "./pages";

type Report = (rule: RuleId, excerpt: string) => void;

/** The drafts of entries in their order, and what could not be understood. */
export function draftsOfFields(
  entries: Iterable<FieldedEntry>,
  digest: DigestFacts,
): Pick<ParsedDigest, "drafts" | "problems"> {
  const { file } = digest;
  const drafts: PaperDraft[] = [];
  const problems: Problem[] = [];
  for (const entry of entries) {
    const { firstLine: line, lastLine } = entry;
    const draft = draftOf(entry, digest, (rule, excerpt) =>
      problems.push(problem(rule, { file, line, excerpt })),
    );
    if (draft) drafts.push(draft);
    else {
      const { title } = entry.fields;
      const rule = title ? "title-without-words" : "no-title";
      problems.push(problem(rule, { file, line, lastLine, excerpt: title ?? wordsOf(entry) }));
    }
  }
  return { drafts, problems };
}

/** What the entry says, where it has no title to be known by. */
function wordsOf({ raw }: FieldedEntry): string {
  const said = Object.entries(raw).filter(([, words]) => words);
  return said.map(([name, words]) => `${name}: ${words}`).join(", ");
}

function draftOf(entry: FieldedEntry, digest: DigestFacts, report: Report): PaperDraft | undefined {
  const { fields, raw, firstLine, lastLine, span } = entry;
  const title = cleaned(fields.title);
  if (!title || !/[\p{L}\p{N}]/u.test(title)) return undefined;
  const abstract = paragraphs(stated(fields.abstract));
  const { names: authors, count } = countedNames(authorsOf(fields.authors, report));
  const least = fields.moreAuthors ? authors.length + 1 : count;
  const doi = first(fields.dois, doiIn);
  const brokenDoi = doi ? undefined : brokenDoiOf(fields);
  if (brokenDoi) report("doi-unreadable", brokenDoi);
  const facts: PaperDraft = {
    title,
    abstract,
    authors,
    authorCount: Math.max(fields.authorCount ?? 0, least) || undefined,
    venue: cleaned(fields.venue),
    publishedOn: dateOf(fields, digest, report),
    doi,
    arxivId: first(fields.arxivIds, arxivIdIn) ?? (doi && arxivIdOfDoi(doi)),
    url: addressOf(fields.url),
    codeUrls: repositoriesOf(fields, abstract),
    comments: fields.comments,
    upvotes: fields.upvotes,
    kind: fields.kind,
    volume: cleaned(fields.volume),
    issue: cleaned(fields.issue),
    pages: fields.pages && pageRange(fields.pages),
    publisher: cleaned(fields.publisher),
    language: fields.language && languageTag(fields.language),
    firstLine,
    lastLine,
    raw: rawFields(raw, fields),
  };
  const keywords = fields.keywords?.map(cleanText).filter(Boolean);
  if (keywords && keywords.length > 0) facts.statedKeywords = [...new Set(keywords)];
  if (span) facts.span = span;
  return facts;
}

/** "10.1/a": of a form that no DOI has. */
const MEANT_AS_DOI = /^\s*(?:doi:\s*)?10\.\d*\/\S/i;
const NOTHING_STATED = /^\W*(?:n\/?a|none|null|nan|nil|unknown|not available|0)?\W*$/i;

/** What was to be a DOI. Another address in its place is one of the paper, and no loss. */
function brokenDoiOf({ dois, statedDoi = "", url }: EntryFields): string | undefined {
  const isOther = NOTHING_STATED.test(statedDoi) || url?.includes(statedDoi);
  return isOther ? dois?.find((said) => said && MEANT_AS_DOI.test(said)) : statedDoi;
}

/** Title and abstract under our names, and not once more under those of the format. */
function rawFields(raw: FieldedEntry["raw"], fields: EntryFields): RawFields {
  const title = raw.title ?? fields.titleAsWritten ?? fields.title!;
  const abstract = raw.abstract ?? fields.abstract;
  if (raw.title !== undefined) return { ...raw, title, abstract };
  const fieldsAsSaid: RawFields = { title, abstract };
  for (const [name, words] of Object.entries(raw)) {
    if (words !== title && words !== abstract) fieldsAsSaid[name] = words;
  }
  return fieldsAsSaid;
}

/** "[No abstract available]", "[No author name available]": what Scopus has in their place. */
const NOTHING_AVAILABLE = /^\s*\[no [a-z ]{1,30}available\]\s*$/i;

function stated(text: string | undefined): string | undefined {
  return text !== undefined && NOTHING_AVAILABLE.test(text) ? undefined : text;
}

function cleaned(text: string | undefined): string | undefined {
  return (text && cleanText(text)) || undefined;
}

/** Blank lines part paragraphs; single line ends are those of the file. */
function paragraphs(text: string | undefined): string | undefined {
  if (!text || !/[\r\n]/.test(text)) return cleaned(text);
  const cleanedParts = text
    .split(/(?:\r\n|\n|\r(?!\n))[^\S\r\n]*(?:[\r\n]\s*)/)
    .map(cleanText)
    .filter(Boolean);
  return cleanedParts.join("\n\n") || undefined;
}

function authorsOf(said: EntryFields["authors"], report: Report): AuthorName[] {
  if (!said) return [];
  if (typeof said === "object" && "unreadable" in said) {
    report("names-unreadable", said.unreadable);
    return [];
  }
  if (typeof said !== "string") {
    return (said.some(hasNotation) ? said.map(withoutNotation) : said).map(withParticlesAtFamily);
  }
  if (!stated(said)) return [];
  const names = readNames(withoutTex(withoutMarkup(said.normalize("NFC"))));
  if (names.length === 0 && said.trim() !== "") report("names-unreadable", said);
  return names;
}

const NOTATION = /[\\{}\d<&]/;
/** The number of a footnote or an affiliation, stuck to a name: "1Jane", "Doe2". */
const FOOTNOTE = /^\d{1,2}(?=\p{Lu})|(?<=\p{L}{2})\d{1,2}$/gu;

function hasNotation({ family, given }: AuthorName): boolean {
  return NOTATION.test(family) || (given !== undefined && NOTATION.test(given));
}

/** What is left of TeX and HTML in a name: "Nguy\~ên", "<b>Bo</b>". */
function withoutNotation({ family, given }: AuthorName): AuthorName {
  const plain = (text: string) =>
    withoutTex(withoutMarkup(text))
      .replace(/[\\{}]/g, "")
      .replace(FOOTNOTE, "")
      .trim();
  return given ? { family: plain(family), given: plain(given) } : { family: plain(family) };
}

function dateOf(fields: EntryFields, digest: DigestFacts, report: Report): string | undefined {
  const text = [fields.date, fields.year].find((said) => said?.trim());
  if (!text) return undefined;
  const date = readPublicationDate(text);
  if (date && isPlausibleDate(date, digest)) {
    if (DAY_AND_MONTH.test(text)) report("day-unclear", text);
    return date;
  }
  for (const said of [fields.year, text]) {
    const year = YEAR_IN_FRONT.exec(said ?? "")?.[1];
    if (!year || !isPlausibleDate(year, digest)) continue;
    report("date-but-year", text);
    return year;
  }
  report(date || NUMBER.test(text) ? "date-implausible" : "date-unreadable", text);
  return undefined;
}

/** "3/4/2020": the fourth of March, or the third of April. */
const DAY_AND_MONTH = /^\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\b/;

/** "2022" of "2022-02-30". */
const YEAR_IN_FRONT = /^\s*(\d{4})(?!\d)/;

/** "0", "20155": meant as a year. */
const NUMBER = /^\s*-?\d{1,9}\s*$/;

function first(
  texts: (string | undefined)[] | undefined,
  read: (text: string) => string | undefined,
): string | undefined {
  for (const text of texts ?? []) {
    const found = text && read(text);
    if (found) return found;
  }
  return undefined;
}

function addressOf(text: string | undefined): string | undefined {
  const address = text && /https?:\/\/\S+/i.exec(text)?.[0];
  return address && URL.canParse(address) ? address : undefined;
}

/** Those that the entry states, wherever they are kept, and those that its texts name. */
function repositoriesOf({ codeUrls = [], notes }: EntryFields, abstract?: string): string[] {
  const stated = codeUrls.flatMap((url) => repositoriesIn(url)[0] ?? addressOf(url) ?? []);
  return [
    ...new Set([...stated, ...repositoriesIn(abstract ?? ""), ...repositoriesIn(notes ?? "")]),
  ];
}
