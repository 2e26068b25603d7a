/**
 * Lists of papers as people keep them in Markdown ("awesome" lists, reading lists): items with a
 * link to the paper, "- [Title](https://arxiv.org/abs/…) - Authors, Venue 2023. [[code]](…)", or
 * tables with a column of titles.
 */
import { looksLikeAbstract } from "../entry";
import { draftsOfFields } from "../fielded/draft-of-fields";
import type { EntryFields } from "../fielded/fields";
import type { DigestFormat } from "../format";
import { withoutLongLines } from "../lines";
import { isSource } from "../page/html-source";
import { problem } from "../problem";
import { fieldsOfExported, isExported, saysItsParts } from "./markdown-exported";
import { type ListBlock, listBlocks } from "./markdown-list-blocks";
import { fieldsOfItem, fieldsOfReference } from "./markdown-list-item";
import { fieldsOfRow, isPaperTable } from "./markdown-table";

export const markdownList: DigestFormat = {
  name: "markdown-list",
  label: "List of papers in Markdown",
  site: "Markdown",

  detect(text) {
    if (isSource(text)) return 0;
    const blocks = listBlocks(withoutLongLines(text, { file: "" }).lines);
    const items = blocks.filter(({ kind }) => kind !== "text");
    const fieldsOf = readerOf(blocks);
    const papers = items.filter((block) => fieldsOf(block) !== undefined).length;
    if (papers === 0) return 0;
    const share = papers / items.length;
    return papers > 1 && share >= 0.2 ? 0.75 : share >= 0.5 ? 0.6 : 0;
  },

  parse(text, facts) {
    const { lines, problems } = withoutLongLines(text, facts);
    const all = listBlocks(lines, facts.firstLine);
    const fieldsOf = readerOf(all);
    const blocks = all.map((block) => ({
      ...block,
      fields:
        fieldsOf(block) ?? (block.kind === "item" ? fieldsOfReference(block.item) : undefined),
    }));
    const papers = blocks.flatMap(({ fields, ...block }) =>
      fields
        ? [{ fields, raw: { title: fields.title, listed: block.text }, ...placeOf(block) }]
        : [],
    );
    const understood = draftsOfFields(papers, facts);
    const others = blocks.filter(({ fields }) => fields === undefined);
    const set = others.filter(isOfList);
    return {
      drafts: understood.drafts,
      problems: [
        ...problems,
        ...understood.problems,
        ...set.map(({ firstLine, lastLine, text }) =>
          problem("not-a-paper", { file: facts.file, line: firstLine, lastLine, excerpt: text }),
        ),
      ],
      furniture: others
        .filter((block) => !isOfList(block))
        .flatMap(({ firstLine, lastLine }) =>
          Array.from({ length: lastLine - firstLine + 1 }, (_, index) => firstLine + index),
        ),
    };
  },
};

/** How the blocks of a list are read, which all of them tell. */
function readerOf(blocks: ListBlock[]): (block: ListBlock) => EntryFields | undefined {
  if (!isExported(blocks)) return fieldsOf;
  return (block) => (block.kind === "item" ? fieldsOfExported(block.item) : undefined);
}

function fieldsOf(block: ListBlock): EntryFields | undefined {
  if (block.kind === "item") {
    return saysItsParts(block.item) ? fieldsOfExported(block.item) : fieldsOfItem(block.item);
  }
  if (block.kind === "row" && isPaperTable(block.columns))
    return fieldsOfRow(block.cells, block.columns);
  return undefined;
}

function placeOf({ firstLine, lastLine }: ListBlock) {
  return { firstLine, lastLine };
}

/** Whether it stands as a paper would; headings, contents and what is said about the list do not. */
function isOfList(block: ListBlock): boolean {
  if (block.kind === "text") return looksLikeAbstract(block.text, false);
  return !/^\W*\[[^\]]*\]\(#[^)]*\)\W*$/.test(block.text);
}
