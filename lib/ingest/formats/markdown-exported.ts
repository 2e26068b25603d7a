/**
 * Lists of papers in Markdown as Paper Atlas writes them: "- [Title](<address>)" or "- **Title**", a
 * line "Authors · Venue · 2023-05-30", a quotation. There a title alone is a paper, and stands exactly.
 */
import { arxivIdIn, doiIn } from "@/lib/papers/identifiers";
import { repositoriesIn } from "@/lib/papers/links";
import type { EntryFields } from "../fielded/fields";
import type { ListBlock } from "./markdown-list-blocks";
import { type ListItem, unescaped } from "./markdown-list-item";
import { factsIn } from "./paper-list-facts";

/** [, linked title, address, bold title]; what follows is on lines of its own. */
const EXPORTED = /^(?:\[((?:\\.|[^\\\]])+)\]\(<([^<>]*)>\)|\*\*((?:\\.|[^\\*])+)\*\*)(?= \| |$)/;
const DATE_AT_END = /(?:^|\s·\s)(\d{4}(?:-\d\d){0,2})$/;

/** Whether the list is one: every item has the form, however many other lines stand around. */
export function isExported(blocks: ListBlock[]): boolean {
  const items = blocks.filter((block) => block.kind !== "text");
  return (
    items.length > 0 &&
    items.every((block) => block.kind === "item" && EXPORTED.test(block.item.text))
  );
}

export function fieldsOfExported({ text, quoted }: ListItem): EntryFields | undefined {
  const [whole, linked, address = "", bold] = EXPORTED.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const rest = unescaped(text.slice(whole.length)).replace(/^ \| /, "");
  const { authors, venue } = factsIn(rest);
  return {
    title: unescaped(linked ?? bold!),
    abstract: quoted && unescaped(quoted),
    authors,
    venue,
    date: DATE_AT_END.exec(rest)?.[1],
    arxivIds: [arxivIdIn(address)],
    dois: [doiIn(address)],
    url: address || undefined,
    codeUrls: repositoriesIn(address),
  };
}
