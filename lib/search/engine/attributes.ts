/** Fields that are not in the texts: themes, key phrases, sources, years, what a paper comes with. */
import { both, butNot, type DocSet, either, emptySet, fullSet, setOf } from "../index/doc-set";
import type { LibraryIndex } from "../index/library-index";
import type { QueryField, QueryNode } from "../query";
import { HAS_FLAGS, type HasFlag } from "../selection";
import { valuesNamed } from "./facet-names";
import { docsWithValues, valueNumber, valueNumbers } from "./facet-values";
import { lookupKey } from "./lookups";
import { type MatchContext, matchingDocs } from "./match-tree";

export function docsWithAttribute(
  field: QueryField,
  node: QueryNode,
  context: MatchContext,
): DocSet {
  const { docs } = context.index;
  switch (node.kind) {
    case "not":
      return butNot(fullSet(docs), docsWithAttribute(field, node.node, context));
    case "and":
      return node.nodes.map((part) => docsWithAttribute(field, part, context)).reduce(both);
    case "or":
      return node.nodes.map((part) => docsWithAttribute(field, part, context)).reduce(either);
    case "field":
      return matchingDocs(node, context);
    default:
      return field === "arxiv" || field === "doi"
        ? (context.lookups.get(lookupKey(node, field)) ?? emptySet(docs))
        : attributeDocs(field, node.text, context.index);
  }
}

function attributeDocs(field: QueryField, text: string, index: LibraryIndex): DocSet {
  switch (field) {
    case "theme":
    case "keyword":
    case "source": {
      const column = index.facets[field];
      const exact = valueNumber(column, text);
      const values = valuesNamed(column, text);
      return docsWithValues(column, index.docs, exact === undefined ? values : [...values, exact]);
    }
    case "year": {
      const column = index.facets.year;
      return docsWithValues(column, index.docs, valueNumbers("year", column, [text]));
    }
    case "has":
      return docsHaving(index, text as HasFlag);
    default:
      return emptySet(index.docs);
  }
}

/** Docs that come with a repository, a date and so on. */
export function docsHaving({ docs, has }: LibraryIndex, flag: HasFlag): DocSet {
  const bit = 1 << HAS_FLAGS.indexOf(flag);
  return setOf(docs, docsWithBit(has, bit));
}

function* docsWithBit(has: Uint8Array, bit: number): Iterable<number> {
  for (let doc = 0; doc < has.length; doc++) if (has[doc]! & bit) yield doc;
}
