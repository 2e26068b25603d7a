/** The blocks of a Markdown list: items with what belongs to them, rows of tables, other text. */
import { fieldsOfItem, type ListItem } from "./markdown-list-item";
import { cellsOf, columnsOf, isTableRule, type TableColumns } from "./markdown-table";

export type ListBlock = { firstLine: number; lastLine: number; text: string } & (
  | { kind: "item"; item: ListItem; indent: number; isPaper?: boolean }
  | { kind: "row"; cells: string[]; columns: TableColumns }
  | { kind: "text" }
);

const MARK = /^(\s*)(?:[-*+•]|\d{1,4}[.)])\s+(?=\S)/;
const HEADING = /^\s{0,3}#{1,6}\s|^\s*(?:[-=_*]\s?){3,}$/;

/** @param lines all lines of the text, blank ones too */
export function listBlocks(lines: string[], firstLine = 1): ListBlock[] {
  const blocks: ListBlock[] = [];
  let columns: TableColumns | undefined;
  let gap = false;
  lines.forEach((raw, index) => {
    const number = firstLine + index;
    const text = raw.trim();
    if (text === "") {
      gap = true;
      columns = undefined;
      return;
    }
    const above = blocks.at(-1);
    const place = { firstLine: number, lastLine: number, text };
    const mark = MARK.exec(raw);
    const indent = /^\s*/.exec(raw)![0].length;
    if (text.startsWith("|") || columns) {
      if (isTableRule(text) && above?.kind === "text") columns = columnsOf(above.text);
      blocks.push(
        columns && !isTableRule(text)
          ? { ...place, kind: "row", cells: cellsOf(text), columns }
          : { ...place, kind: "text" },
      );
    } else if (mark && !(above?.kind === "item" && belongsTo(above, mark[1]!.length, raw, mark))) {
      const item = { text: raw.slice(mark[0].length).trim() };
      blocks.push({ ...place, kind: "item", item, indent: mark[1]!.length });
    } else if (
      above?.kind === "item" &&
      !HEADING.test(raw) &&
      (indent > above.indent || (!gap && !text.startsWith("<")))
    ) {
      addTo(above, text, number);
    } else blocks.push({ ...place, kind: "text" });
    gap = false;
  });
  return blocks;
}

type Item = Extract<ListBlock, { kind: "item" }>;

/** An item farther in belongs to the one above it, unless it is a paper of its own. */
function belongsTo(above: Item, indent: number, raw: string, mark: RegExpExecArray): boolean {
  if (indent <= above.indent) return false;
  // Told by its first line, and once however much is below it.
  above.isPaper ??= fieldsOfItem({ text: above.text.replace(MARK, "") }) !== undefined;
  if (!above.isPaper) return false;
  return fieldsOfItem({ text: raw.slice(mark[0].length).trim() }) === undefined;
}

/** Longer than an item with its abstract. */
const LONGEST_ITEM = 20_000;

function addTo(item: Item, text: string, line: number): void {
  const own = text.replace(/^(?:[-*+•]|\d{1,4}[.)])\s+/, "");
  const quoted = /^>\s?(.*)$/.exec(own)?.[1];
  const { item: said } = item;
  if (said.text.length + (said.quoted?.length ?? 0) > LONGEST_ITEM) {
    item.lastLine = line;
  } else if (quoted !== undefined) {
    said.quoted = withLine(said.quoted, quoted);
  } else said.text += ` | ${own}`;
  item.lastLine = line;
}

/** A line of a quotation that has nothing parts its paragraphs. */
function withLine(above: string | undefined, line: string): string {
  if (line.trim() === "") return above ? `${above}\n\n` : "";
  return !above || above.endsWith("\n") ? `${above ?? ""}${line}` : `${above} ${line}`;
}
