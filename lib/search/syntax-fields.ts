/** What a field makes of the word, prefix or phrase it is put on. */
import { arxivIdOf, doiOf } from "./identifiers";
import type { QueryField, QueryNode } from "./query";
import { HAS_FLAGS } from "./selection";
import type { Note, QueryLeaf } from "./syntax-lexemes";
import { formatYearRange, parseYearRange } from "./year-range";

/** A value that the field cannot have is searched as text, and a note says so. */
export function inField(field: QueryField, leaf: QueryLeaf, note: Note): QueryNode {
  const instead = (problem: string) => {
    note(`${problem}, so it is searched as text.`);
    return withoutField(leaf);
  };
  switch (field) {
    case "year": {
      const asked = leaf.text.replace(/^(\d{4})[-\u2013](\d{4})$/, "$1..$2");
      const range = parseYearRange(asked);
      if (range) {
        const years = formatYearRange(range);
        if (years.length === asked.length && years !== asked) {
          note(`“${leaf.text}” is read as ${range.from}–${range.to}.`);
        }
        return fieldWord(field, years);
      }
      return instead(`“${leaf.text}” is no year (2020, 2019..2023, ..2015, 2024..)`);
    }
    case "has": {
      const flag = HAS_FLAGS.find((known) => known === leaf.text.toLowerCase());
      if (flag) return fieldWord(field, flag);
      return instead(`“${leaf.text}” is nothing that “has:” takes (${HAS_FLAGS.join(", ")})`);
    }
    case "arxiv":
      return identified(leaf.text) ?? instead(`“${leaf.text}” is no arXiv id like 2206.07682`);
    case "doi":
      return identified(leaf.text) ?? instead(`“${leaf.text}” is no DOI like 10.1000/182`);
    default:
      return { kind: "field", field, node: leaf };
  }
}

/** A pasted identifier or its address is looked up, not searched as words. */
export function withoutField(leaf: QueryLeaf): QueryNode {
  return leaf.kind === "word" ? (identified(leaf.text) ?? leaf) : leaf;
}

/** arXiv first: it makes a DOI of every id of its own. */
function identified(text: string): QueryNode | undefined {
  const arxiv = arxivIdOf(text);
  if (arxiv !== undefined) return fieldWord("arxiv", arxiv);
  const doi = doiOf(text);
  return doi === undefined ? undefined : fieldWord("doi", doi);
}

function fieldWord(field: QueryField, text: string): QueryNode {
  return { kind: "field", field, node: { kind: "word", text } };
}
