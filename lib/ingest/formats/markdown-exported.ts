/**
 * Lists of papers in Markdown as Paper Atlas writes them: "- [Title](<address>)" or "- **Title**", a
 * line "by Ann Smith, Bo Ng · *Venue* · 2023-05-30", a quotation. There a title alone is a paper, and
 * stands exactly.
 */
import { doiIn } from "@/lib/papers/doi";
import { arxivIdIn } from "@/lib/papers/identifiers";
import { repositoriesIn } from "@/lib/papers/links";
import { othersMeant, readName } from "@/lib/papers/names";
import type { EntryFields } from "../fielded/fields";
import type { ListBlock } from "./markdown-list-blocks";
import { type ListItem, unescaped } from "./markdown-list-item";
import { factsIn } from "./paper-list-facts";

/** [, linked title, address, bold title]; what follows is on lines of its own. */
const EXPORTED = /^(?:\[((?:\\.|[^\\\]])+)\]\(<([^<>]*)>\)|\*\*((?:\\.|[^\\*])+)\*\*)(?= \| |$)/;
/** [, authors, venue, date], each in its own dress; a comma of a name's own is escaped. */
const FACTS =
  /^(?:by (.+?))??(?:(?:^| · )\*((?:\\.|[^\\*])+)\*)?(?:(?:^| · )(\d{4}(?:-\d\d){0,2}))?$/;
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
  const [, names, venue, date] = FACTS.exec(text.slice(whole.length).replace(/^ \| /, "")) ?? [];
  return names !== undefined || (venue !== undefined && date !== undefined);
}

export function fieldsOfExported({ text, quoted }: ListItem): EntryFields | undefined {
  const [whole, linked, address = "", bold] = EXPORTED.exec(text) ?? [];
  if (whole === undefined) return undefined;
  return {
    title: unescaped(linked ?? bold!),
    abstract: quoted && unescaped(quoted),
    ...factsOf(text.slice(whole.length).replace(/^ \| /, "")),
    arxivIds: [arxivIdIn(address)],
    dois: [doiIn(address)],
    url: address || undefined,
    codeUrls: repositoriesIn(address),
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
