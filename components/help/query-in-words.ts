import { HAS_NAMES, rangeInWords } from "@/components/search/filter-name";
import type { QueryField, QueryNode } from "@/lib/search/query";
import type { HasFlag } from "@/lib/search/selection";

/** What a query asks for, as sentences: groups hold what they join. */
export interface InWords {
  text: string;
  parts: InWords[];
}

type Leaf = Extract<QueryNode, { text: string }>;

/** "the exact phrase “…”", "“kim” among the authors", "any of these:" with its parts … */
export function queryInWords(node: QueryNode): InWords {
  switch (node.kind) {
    case "and":
    case "or": {
      const text = node.kind === "and" ? "all of these:" : "any of these:";
      return { text, parts: node.nodes.map(queryInWords) };
    }
    case "not": {
      const { text, parts } = queryInWords(node.node);
      return { text: parts.length > 0 ? `not ${text}` : `not: ${text}`, parts };
    }
    case "field":
      return { text: fieldInWords(node.field, node.node as Leaf), parts: [] };
    default:
      return { text: leafInWords(node), parts: [] };
  }
}

function leafInWords({ kind, text }: Leaf): string {
  if (kind === "prefix") return `a word that begins with “${text}”`;
  if (kind === "word") return `the word “${text}” in any form`;
  return /\s/.test(text) ? `the exact phrase “${text}”` : `“${text}” in exactly this form`;
}

function fieldInWords(field: QueryField, leaf: Leaf): string {
  const { text } = leaf;
  switch (field) {
    case "title":
    case "abstract":
      return `${leafInWords(leaf)}, in the ${field}`;
    case "author":
      return `${leafInWords(leaf)}, in the name of an author`;
    case "venue":
      return `${leafInWords(leaf)}, in the name of the venue`;
    case "theme":
      return `a theme called “${text}”`;
    case "keyword":
      return `a key phrase called “${text}”`;
    case "source":
      return `listed by “${text}”`;
    case "year":
      return `from ${rangeInWords(text)}`;
    case "has":
      return `has ${HAS_NAMES[text as HasFlag]}`;
    case "arxiv":
      return `the arXiv id ${text}`;
    case "doi":
      return `the DOI ${text}`;
  }
}
