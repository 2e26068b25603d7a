/**
 * Lists of papers in Markdown as Paper Atlas writes them: "- [Title](<address>)" or "- **Title**", a
 * line "by Ann Smith, Bo Ng · *Venue* · 2023-05-30 · [arXiv:…](<…>) · [code](<…>)", a line "Volume: 12 ·
 * Pages: 1–9", a quotation. There a title alone is a paper, and stands exactly.
 */
import { doiIn } from "@/lib/papers/doi";
import { arxivIdIn } from "@/lib/papers/identifiers";
import { repositoriesIn } from "@/lib/papers/links";
import { othersMeant, readName } from "@/lib/papers/names";
import { PAPER_KINDS } from "@/lib/papers/paper";
import type { EntryFields } from "../fielded/fields";
import type { ListBlock } from "./markdown-list-blocks";
import { type ListItem, unescaped } from "./markdown-list-item";
import { factsIn } from "./paper-list-facts";

/** [, linked title, address, bold title]; what follows is on lines of its own. */
const EXPORTED = /^(?:\[((?:\\.|[^\\\]])+)\]\(<([^<>]*)>\)|\*\*((?:\\.|[^\\*])+)\*\*)(?= \| |$)/;
/** [, authors, venue, date], each in its own dress; a comma of a name's own is escaped. */
const FACTS =
  /^(?:by (.+?))??(?:(?:^| · )\*((?:\\.|[^\\*])+)\*)?(?:(?:^| · )(\d{4}(?:-\d\d){0,2}))?$/;
/** What brackets of a text itself would not be: those are escaped. */
const LINK = /(?:^| · )\[(arXiv:|page|code)[^\]]*\]\(<([^<>]*)>\)/g;
/** The address that an identifier makes. */
const OF_ID = /^https:\/\/(?:doi\.org\/10\.|arxiv\.org\/abs\/)/;
/** A line of its own, whatever stands above: "Volume: 12 · Pages: 1–9". */
const DETAILS = /(?:^| \| )((?:Kind|Volume|Issue|Pages|Publisher|Language|Keywords): .*)$/;
const NEXT_DETAIL = / · (?=(?:Volume|Issue|Pages|Publisher|Language|Keywords): )/;
const DATE_AT_END = /(?:^|\s·\s)(\d{4}(?:-\d\d){0,2})$/;

/** Whether the list is one: every item has the form, however many other lines stand around. */
export function isExported(blocks: ListBlock[]): boolean {
  const items = blocks.filter((block) => block.kind !== "text");
  return (
    items.length > 0 &&
    items.every((block) => block.kind === "item" && EXPORTED.test(block.item.text))
  );
}

/** Whether an item says of its parts what they are: then it stands exactly among any others. */
export function saysItsParts({ text }: ListItem): boolean {
  const [whole] = EXPORTED.exec(text) ?? [];
  if (whole === undefined) return false;
  const [, names, venue, date] = FACTS.exec(behind(text, whole).text) ?? [];
  return names !== undefined || (venue !== undefined && date !== undefined);
}

export function fieldsOfExported({ text, quoted }: ListItem): EntryFields | undefined {
  const [whole, linked, address = "", bold] = EXPORTED.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const { text: said, links, details } = behind(text, whole);
  const linksTo = (label: string) => links.filter((link) => link.label === label).map(addressOf);
  return {
    title: unescaped(linked ?? bold!),
    abstract: quoted && unescaped(quoted),
    ...factsOf(said),
    ...detailsIn(details),
    arxivIds: [address, ...linksTo("arXiv:")].map(arxivIdIn),
    dois: [doiIn(address)],
    url: linksTo("page")[0] ?? (OF_ID.test(address) ? undefined : address || undefined),
    codeUrls: [...repositoriesIn(address), ...linksTo("code")],
  };
}

function addressOf({ address }: { address: string }): string {
  return address;
}

/** What is said behind the title: facts, addresses that are linked there, and details below. */
function behind(text: string, title: string) {
  const whole = text.slice(title.length);
  const [found, details] = DETAILS.exec(whole) ?? [];
  const line = whole.slice(0, whole.length - (found?.length ?? 0)).replace(/^ \| /, "");
  const links = Array.from(line.matchAll(LINK), ([, label, address]) => ({
    label: label!,
    address: address!,
  }));
  return { text: line.replace(LINK, ""), links, details };
}

function detailsIn(line: string | undefined): Partial<EntryFields> {
  const said = new Map(
    line?.split(NEXT_DETAIL).map((detail) => {
      const [, name, value] = /^(\w+): (.*)$/.exec(detail)!;
      return [name, value] as const;
    }),
  );
  const detail = (name: string) => {
    const value = said.get(name);
    return value === undefined ? undefined : unescaped(value);
  };
  const keywords = said.get("Keywords")?.split(/(?<!\\); /);
  return {
    kind: PAPER_KINDS.find((kind) => kind === detail("Kind")),
    volume: detail("Volume"),
    issue: detail("Issue"),
    pages: detail("Pages"),
    publisher: detail("Publisher"),
    language: detail("Language"),
    keywords: keywords?.map((keyword) => unescaped(keyword.replaceAll("\\;", ";"))),
  };
}

/** What older lists have without marks is told apart by what it looks like. */
function factsOf(text: string): Pick<EntryFields, "authors" | "venue" | "date"> {
  const [whole, names, venue, date] = FACTS.exec(text) ?? [];
  if (whole === undefined) {
    const { authors, venue } = factsIn(unescaped(text));
    return { authors, venue, date: DATE_AT_END.exec(text)?.[1] };
  }
  const authors = names?.split(/(?<!\\), /).flatMap((part) => {
    const name = unescaped(part.replaceAll("\\,", ","));
    return othersMeant(name) > 0 ? { family: name } : (readName(name) ?? []);
  });
  return { authors, venue: venue && unescaped(venue), date };
}
