/** How tables and records call the fields of a paper. */
import { FOREIGN_NAMES } from "./foreign-names";

/** What a column or a key means. */
export type FieldMeaning = keyof typeof SPELLINGS;

/**
 * By preference where an entry has several. Without case, spaces and punctuation: "Source title"
 * (Scopus), "Publication Title" (Zotero), "SO" (Web of Science) and
 * "primary_location.source.display_name" (OpenAlex) are all venues.
 */
const SPELLINGS = {
  title: [
    "title",
    "papertitle",
    "articletitle",
    "documenttitle",
    "displayname",
    "ti",
    "t1",
    "titleofpaper",
    "papername",
    "nameofpaper",
  ],
  abstract: ["abstract", "abstracttext", "abstractnote", "ab", "summary", "description"],
  authors: [
    "authorfullnames",
    "af",
    "authors",
    "author",
    "authornames",
    "au",
    "creators",
    "creator",
    "authorshipsauthordisplayname",
    "authorshipsrawauthorname",
    "authorlist",
    "listofauthors",
    "writtenby",
    "bookauthors",
    "editors",
    "editor",
  ],
  authorCount: ["authorcount", "authorscount", "numauthors", "numberofauthors"],
  moreAuthors: ["moreauthors"],
  venue: [
    "venue",
    "journal",
    "sourcetitle",
    "publicationtitle",
    "journaltitle",
    "containertitle",
    "so",
    "primarylocationsourcedisplayname",
    "hostvenuedisplayname",
    "booktitle",
    "journalname",
    "publicationname",
    "publicationvenue",
    "publicationvenuename",
    "conferencename",
    "conferencetitle",
    "conference",
    "proceedingstitle",
    "journalbook",
    "ct",
    "source",
    "journalref",
    "publication",
  ],
  date: [
    "publishedon",
    "publicationdate",
    "publisheddate",
    "datepublished",
    "dateofpublication",
    "published",
    "date",
    "issued",
    "onlinedate",
    "createddate",
    "pd",
  ],
  year: ["year", "publicationyear", "pubyear", "yearpublished", "py", "issuedyear", "yr"],
  kind: [
    "kind",
    "type",
    "itemtype",
    "documenttype",
    "publicationtype",
    "publicationtypes",
    "entrytype",
    "dt",
    "worktype",
    "documentidentifier",
  ],
  volume: ["volume", "vol", "vl", "bibliovolume", "journalvolume"],
  issue: ["issue", "number", "no", "is", "biblioissue", "journalissue"],
  pages: ["pages", "page", "pagerange", "journalpages", "articlenumber", "artno", "ar", "eid"],
  firstPage: ["pagestart", "startpage", "firstpage", "bp", "bibliofirstpage"],
  lastPage: ["pageend", "endpage", "lastpage", "ep", "bibliolastpage"],
  publisher: ["publisher", "pu", "institution", "school", "organization"],
  language: ["language", "languageoforiginaldocument", "la", "lang"],
  arxivId: ["arxivid", "arxiv", "externalidsarxiv", "eprint", "eprintid"],
  doi: ["doi", "di", "digitalobjectidentifier", "externalidsdoi", "idsdoi"],
  id: ["id", "paperid", "identifier", "key", "uid"],
  url: [
    "url",
    "link",
    "links",
    "paperurl",
    "paperlink",
    "weblink",
    "landingpageurl",
    "primarylocationlandingpageurl",
    "abstracturl",
    "pdfurl",
    "pdflink",
    "pdf",
    "doilink",
  ],
  codeUrls: [
    "codeurls",
    "codeurl",
    "code",
    "githuburl",
    "github",
    "repository",
    "repositories",
    "repourl",
  ],
  keywords: [
    "statedkeywords",
    "keywords",
    "keyword",
    "authorkeywords",
    "indexkeywords",
    "keywordsplus",
    "ieeeterms",
    "meshterms",
    "de",
    "manualtags",
    "automatictags",
    "tags",
    "categories",
    "subjects",
    "fieldsofstudy",
    "keywordsdisplayname",
    "primarytopicdisplayname",
  ],
  comments: ["comments", "commentcount", "commentscount", "numcomments"],
  upvotes: ["upvotes", "votes", "likes"],
  notes: ["notes", "note", "extra", "remarks"],
} as const satisfies Record<string, readonly string[]>;

const MEANINGS = new Map<string, { meaning: FieldMeaning; rank: number }>(
  Object.entries(SPELLINGS).flatMap(([meaning, names]) =>
    [...names, ...(FOREIGN_NAMES[meaning] ?? [])].map(
      (name, rank) => [name, { meaning: meaning as FieldMeaning, rank }] as const,
    ),
  ),
);

/** The names that mean something, by meaning, the preferred ones first. */
export function meaningsOf(names: string[]): Map<FieldMeaning, string[]> {
  const known = names.flatMap((name) => {
    const found = MEANINGS.get(plain(name));
    return found ? [{ name, ...found }] : [];
  });
  known.sort((a, b) => a.rank - b.rank);
  const meanings = new Map<FieldMeaning, string[]>();
  for (const { name, meaning } of known) {
    const same = meanings.get(meaning);
    if (same) same.push(name);
    else meanings.set(meaning, [name]);
  }
  return meanings;
}

/** "Paper name": a title that is not one of songs or goods. */
function isTitleOfPaper(name: string): boolean {
  const said = plain(name);
  return MEANINGS.get(said)?.meaning === "title" && /paper|article/.test(said);
}

/** How certain it is that fields of these meanings are those of papers, and not of songs or goods. */
export function certaintyOfPapers(
  meanings: ReadonlyMap<FieldMeaning, unknown>,
  names: readonly string[] = [],
): number {
  const has = (...names: FieldMeaning[]) => names.some((name) => meanings.has(name));
  if (!has("title")) return 0;
  if (has("authors", "abstract", "doi", "arxivId", "venue")) return 0.8;
  const isNamed = has("year", "date", "keywords") && has("url", "id");
  return isNamed || names.some(isTitleOfPaper) ? 0.6 : 0;
}

function plain(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
