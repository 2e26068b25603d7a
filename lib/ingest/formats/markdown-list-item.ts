/** One item of a list of papers in Markdown: which of its words are the title, and what is said of it. */
import { doiIn } from "@/lib/papers/doi";
import { arxivIdIn } from "@/lib/papers/identifiers";
import { repositoriesIn } from "@/lib/papers/links";
import { withoutMarkup } from "@/lib/papers/markup";
import type { EntryFields } from "../fielded/fields";
import { findMarkdownLinks, type LinkSpan } from "../page/markdown-links";
import { partedFromCitation } from "../references/citation";
import { type Reference, referenceIn } from "../references/reference";
import { bareAddresses, withoutBareAddresses } from "./bare-addresses";
import { factsIn, namesIn } from "./paper-list-facts";

/** Sites that hold papers, besides those whose addresses have an id. */
const PAPER_SITE =
  /^https?:\/\/(?:[\w-]+\.)*(?:openreview\.net|aclanthology\.org|aclweb\.org|neurips\.cc|nips\.cc|mlr\.press|thecvf\.com|semanticscholar\.org|acm\.org|ieee\.org|jmlr\.org|springer\.com|sciencedirect\.com|nature\.com|science\.org|biorxiv\.org|medrxiv\.org|ssrn\.com|hal\.science|aaai\.org|usenix\.org|ijcai\.org|isca-archive\.org|wiley\.com|pnas\.org|plos\.org|frontiersin\.org|mdpi\.com|ncbi\.nlm\.nih\.gov|tandfonline\.com|sagepub\.com)\//i;
/** What links beside a title are called. */
const LABEL =
  /^\W*(?:paper|pdf|arxiv|abs|abstract|html|code|github|official|project|page|website|web|link|links|url|blog|post|video|slides|poster|demo|data|dataset|datasets|model|models|weights|bib|bibtex|doi|openreview|talk|tutorial|supp|\d{4}\.\d{4,5}|unofficial|tensorflow|pytorch|tf|jax|hf|hugging ?face|homepage|review|source|here)(?:\W+(?:code|paper|page|link|website|version|\d+))*\W*$/i;
const BOLD = /(\*\*|__)(?=\S)(.{5,400}?\S)\1/;
const QUOTED = /["“](.{5,400}?)["”]/;
/** "[2023/05]", "(2023.05.01)" in front of a title. */
const DATE_IN_FRONT = /^[\s[(]*((?:19|20)\d\d(?:[./-]\d\d){0,2})[\])\s:.-]+(?=\S)/;

export interface ListItem {
  /** Without the mark of the list. */
  text: string;
  /** A quotation below it. */
  quoted?: string;
}

export function isPaperLink(href: string): boolean {
  if (repositoriesIn(href).length > 0) return false;
  return (
    arxivIdIn(href) !== undefined ||
    doiIn(href) !== undefined ||
    PAPER_SITE.test(href) ||
    /\.pdf(?:[?#]|$)/i.test(href)
  );
}

/** Title, authors, venue and a row of badges; what stands behind is not searched for them. */
const LONGEST_ITEM = 3_000;

/** A link, an address, a DOI, a title in bold or quoted, "2019;12:3", "(2019).": most items have none. */
const SIGN_OF_PAPER =
  /\]\(|https?:|\*\*|__|["“]|\bdoi:|\b10\.\d{4}|\b(?:19|20)\d\d[^.;:]{0,50}[;:]|[;.][ |]*c?(?:19|20)\d\d\.|\b(?:1[5-9]|20)\d\d(?:[a-z]?[).]|[a-z]?, [^()]{1,30}\))|\((?:n\. ?d\.|in press)|: [^:;]{2,80}, (?:19|20)\d\d|\[(?:[A-Z]|EB|DB|CP)(?:\/[A-Z]{2})?\]/i;

/** The fields of an item; undefined when nothing in it says that it is a paper. */
export function fieldsOfItem({ text: whole, quoted }: ListItem): EntryFields | undefined {
  const text = whole.slice(0, LONGEST_ITEM);
  if (!SIGN_OF_PAPER.test(text)) return undefined;
  const links = findMarkdownLinks(text, new Map()).filter(({ picture }) => !picture);
  const hrefs = [
    ...links.map(({ href }) => withoutBrackets(href)),
    ...bareAddresses(blanked(text, links)).map(({ address }) => address),
  ];
  const paperLinks = hrefs.filter(isPaperLink);
  const linked = {
    abstract: quoted && unescaped(quoted),
    arxivIds: paperLinks,
    dois: paperLinks,
    url: paperLinks[0] ?? hrefs[0],
    codeUrls: hrefs.flatMap((href) => repositoriesIn(href)),
  };
  const reference = referenceOf(text, links);
  if (reference) {
    return {
      ...reference,
      ...linked,
      arxivIds: [...paperLinks, ...(reference.arxivIds ?? [])],
      dois: [...paperLinks, ...(reference.dois ?? [])],
      url: linked.url ?? reference.url,
    };
  }
  const { title, rest, isMarked } = titleIn(text, links);
  const facts = factsIn(rest);
  const isNamedPaper = links.some((link) =>
    /^\W*(?:paper|pdf|arxiv)\W*$/i.test(textOf(text, link)),
  );
  if (
    !title ||
    ID_ALONE.test(title) ||
    (paperLinks.length === 0 &&
      !isNamedPaper &&
      !(isMarked && (quoted || (facts.date && facts.authors))))
  ) {
    return undefined;
  }
  const front = DATE_IN_FRONT.exec(text)?.[1]?.replace(/[./]/g, "-");
  return { title, ...facts, date: front ?? facts.date, ...linked };
}

/** What a link says is the title, or there is none that says something. */
function referenceOf(text: string, links: LinkSpan[]): Reference | undefined {
  const named = links.find((link) => isNamed(text, link));
  if (!named) return referenceIn(plainText(withoutLinks(text, links, 0)));
  const title = textOf(text, named);
  const unlinked = text.slice(0, named.start) + title + text.slice(named.end);
  const others = findMarkdownLinks(unlinked, new Map());
  const reference = referenceIn(plainText(withoutLinks(unlinked, others, 0)));
  return reference?.title === plainText(title) ? reference : undefined;
}

/** A line below that is of another paper. */
const ID_ALONE = /^[\s|]*\d{4}\.\d{4,5}(?:v\d{1,2})?$/;

const YEAR_AT_END = /\b(?:19|20)\d\d\)?\.?$/;

/**
 * The fields of an item that is a plain reference, "Title of words. A. Author, B. Author. 2021.";
 * among items that are papers it is one too, but does not make a list of papers by itself.
 */
export function fieldsOfReference({ text, quoted }: ListItem): EntryFields | undefined {
  const mayBe = text.length <= LONGEST_ITEM && (YEAR_AT_END.test(text) || partedFromCitation(text));
  if (!mayBe) return undefined;
  const { title, rest } = titleOfReference(text);
  const facts = factsIn(rest);
  const isPlain = facts.authors && facts.date && /\S\s+\S+\s+\S/.test(title);
  return isPlain ? { title, abstract: quoted && unescaped(quoted), ...facts } : undefined;
}

/** The title: what the first link says, else what is bold or quoted, else what stands in front. */
function titleIn(text: string, links: LinkSpan[]) {
  const named = links.find((link) => isNamed(text, link));
  const marked = BOLD.exec(text)?.[2] ?? QUOTED.exec(text)?.[1];
  if (named && (isPaperLink(withoutBrackets(named.href)) || !marked)) {
    const title = plainText(textOf(text, named));
    return { title, rest: withoutLinks(text, links, named.end), isMarked: true };
  }
  if (marked) {
    const end = text.indexOf(marked) + marked.length;
    const inside = findMarkdownLinks(marked, new Map());
    return {
      title: plainText((inside.length > 0 && withoutLinks(marked, inside, 0)) || marked),
      rest: withoutLinks(text, links, end),
      isMarked: true,
    };
  }
  const front = withoutLinks(text, links, 0).replace(DATE_IN_FRONT, "");
  return { ...titleOfReference(front.replace(TAG_IN_FRONT, "$2. $1")), isMarked: false };
}

/** Whether a link says what it leads to, a paper by its looks, and not only "code". */
function isNamed(text: string, link: LinkSpan): boolean {
  const own = textOf(text, link);
  return (
    !LABEL.test(own) &&
    !/^(?:https?:|doi:|10\.\d{4})/i.test(own) &&
    /\p{L}{2}/u.test(own) &&
    repositoriesIn(link.href).length === 0
  );
}

/** "[NeurIPS 2023] Title …": what a list files it under. */
const TAG_IN_FRONT = /^\s*\[([^\]]{2,40})\]\s*(\S.*)$/s;
/** A full stop ends a sentence but behind an initial. */
const SENTENCES = /(?<=[^\s.][^\s.A-Z])[.?!](?=\s|$)/;

/** "Title (Doe et al., 2023)", "Title. Authors. Venue 2023", or as bibliographies have it, "Author, A. (2023). Title. Venue". */
export function titleOfReference(text: string): { title: string; rest: string } {
  const parted = partedFromCitation(text.trim());
  if (parted) return { title: plainText(parted.title), rest: parted.cited };
  const [first = "", second, ...others] = text.split(SENTENCES);
  const authors = namesIn(first.replace(/\(?(?:19|20)\d\d\)?/, ""));
  if (!authors || !second) {
    const rest = [second, ...others].filter(Boolean).join(". ");
    return { title: plainText(first), rest };
  }
  return { title: plainText(second), rest: `${first}, ${others.join(". ")}` };
}

/** The text with nothing where its links are. */
function blanked(text: string, links: LinkSpan[]): string {
  let result = text;
  for (const { start, end } of links) {
    result = result.slice(0, start) + " ".repeat(end - start) + result.slice(end);
  }
  return result;
}

function textOf(text: string, { textStart, textEnd }: LinkSpan): string {
  return text.slice(textStart, textEnd);
}

/** The text from an offset on, with nothing of its links. */
function withoutLinks(text: string, links: LinkSpan[], from: number): string {
  let result = "";
  let position = from;
  for (const { start, end } of links) {
    if (start < position) continue;
    result += `${text.slice(position, start)} `;
    position = end;
  }
  return withoutBareAddresses(`${result}${text.slice(position)}`)
    .replace(/<br\s*\/?>/gi, " | ")
    .replace(/!\[[^\]]*\]\([^)]*\)|<[^<>]{1,300}>/g, " ")
    .replace(/\[\s*(?:[|,/·]\s*)*\]|\(\s*(?:[|,/·]\s*)*\)/g, " ")
    .replace(/\s+/g, " ");
}

/** What no mark of Markdown, HTML or TeX is without, nor an edge to be cut: most cells have none. */
const SIGN_OF_MARK = /[\\`*_[\]<>&{}$!"“”~^]|[^\S ]| {2}|[,:;–—.-]$/;

export function plainText(text: string): string {
  if (!SIGN_OF_MARK.test(text)) return text.trim();
  return withoutMarkup(unescaped(withoutMarks(withoutTargets(text))))
    .replace(/!\[[^\]]*\]\([^)]*\)|<[^<>]{1,300}>/g, " ")
    .replace(/(\*\*|__)(.+?)\1/g, "$2")
    .replace(/^["“\s]+|(?<!["”\s,:;–—-])["”\s,:;–—-]+$/g, "")
    .replace(/(?<=\p{Ll}{2})\.$/u, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Without single marks of emphasis and of code around words; "A* search" and what is escaped stay. */
function withoutMarks(text: string): string {
  return text
    .replace(/(?<![\w*\\])(\*|_)(?=[^\s*_])([^*_]{0,400}[^\s\\*_])\1(?![\w*])/g, "$2")
    .replace(/(?<!\\)`([^`]{1,400})(?<!\\)`/g, "$1");
}

/** "[Title](https://…)" as "Title". */
function withoutTargets(text: string): string {
  let result = "";
  let position = 0;
  for (const { start, end, textStart, textEnd, picture } of findMarkdownLinks(text, new Map())) {
    result += text.slice(position, start) + (picture ? " " : text.slice(textStart, textEnd));
    position = end;
  }
  return result + text.slice(position);
}

export function unescaped(text: string): string {
  return text.replace(/\\([\\`*_[\]<>#|])/g, "$1");
}

function withoutBrackets(href: string): string {
  return href.replace(/^<|>$/g, "");
}
