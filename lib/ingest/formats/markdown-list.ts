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
import { problem, type RuleId } from "../problem";
import { fieldsOfExported, isExported, saysItsParts } from "./markdown-exported";
import { type ListBlock, listBlocks } from "./markdown-list-blocks";
import { fieldsOfItem, fieldsOfReference, plainText } from "./markdown-list-item";
import { fieldsOfRow, isPaperTable, isTableRule } from "./markdown-table";

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
    const others = othersOf(blocks);
    const place = ({ firstLine, lastLine, text: excerpt }: ListBlock) =>
      ({ file: facts.file, line: firstLine, lastLine, excerpt }) as const;
    return {
      drafts: understood.drafts,
      problems: [
        ...problems,
        ...understood.problems,
        ...others.set.map((block) => problem(ruleOfOther(block), place(block))),
      ],
      furniture: others.frame.flatMap(({ firstLine, lastLine }) =>
        Array.from({ length: lastLine - firstLine + 1 }, (_, index) => firstLine + index),
      ),
    };
  },
};

/** A year behind a sign that parts it from what may be a title and names. */
const YEAR_APART = /[,.;|·–—(].*\b(?:19|20)\d\d\b/s;
const FEWEST_WORDS = 4;

/** Items with words and a year, and rows of a table of papers, may have been meant as papers. */
function ruleOfOther(block: ListBlock): RuleId {
  const words = plainText(block.text).split(" ").length;
  const mayBe =
    block.kind === "row"
      ? isPaperTable(block.columns)
      : block.kind === "item" && YEAR_APART.test(block.item.text) && words >= FEWEST_WORDS;
  return mayBe ? "perhaps-a-paper" : "not-a-paper";
}

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

/** The blocks that are of no paper: set aside where a paper would stand, else the frame of the list. */
function othersOf(blocks: (ListBlock & { fields?: EntryFields })[]) {
  const set: ListBlock[] = [];
  const frame: ListBlock[] = [];
  let behindPaper = false;
  for (const [index, block] of blocks.entries()) {
    if (isHeading(block)) behindPaper = false;
    behindPaper ||= block.fields !== undefined;
    if (block.fields) continue;
    const isHead = block.kind === "text" && blocks[index + 1]?.kind === "text";
    if (isOfList(block, behindPaper && !(isHead && isTableRule(blocks[index + 1]!.text)))) {
      set.push(block);
    } else frame.push(block);
  }
  return { set, frame };
}

/** "## Surveys", "**2023**", "Surveys:" with a rule below or without. */
function isHeading({ kind, text }: ListBlock): boolean {
  return kind === "text" && /^#{1,6}\s|^(\*\*|__)[^*_]+\1:?$|:$|^(?:[-=_*]\s?){3,}$/.test(text);
}

/** A link to a part of the list itself. */
const CONTENTS = /^\W*\[[^\]]*\]\(#[^)]*\)\W*$/;
/** Elements and comments of HTML, fences, rules of tables and lines. */
const MARKUP = /^<.*>$|^[`~]{3,}\w*$|^\W+$/;

/**
 * Whether it stands as a paper would. What is said above the papers of a part is its head; among them
 * and behind them, only contents and markup are no loss.
 */
function isOfList({ kind, text }: ListBlock, behindPaper: boolean): boolean {
  if (CONTENTS.test(text)) return false;
  if (kind !== "text") return true;
  if (looksLikeAbstract(text, false)) return true;
  return behindPaper && !MARKUP.test(text) && plainText(text) !== "";
}
