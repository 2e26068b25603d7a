import Link from "next/link";
import {
  type PartChange,
  partChanges,
  printParts,
  type QueryPart,
  queryAround,
  replacePart,
} from "@/lib/search/query-edit";
import type { Selection } from "@/lib/search/selection";
import { setQuery } from "@/lib/search/selection-edit";
import { selectionHref } from "@/lib/search/selection-url";
import { QueryPartInput } from "./query-part-input";

const LABELS: Record<PartChange, string> = {
  phrase: "As an exact phrase",
  words: "In any form and order",
  prefix: "With any ending",
  any: "Any of these",
  all: "All of these",
  anywhere: "Anywhere in the paper",
  title: "Only in titles",
  abstract: "Only in abstracts",
  author: "Only in names of authors",
  exclude: "Leave such papers out",
  include: "Ask for such papers",
};

interface QueryPartMenuProps {
  parts: QueryPart[];
  index: number;
  selection: Selection;
  path: string;
}

/** What can be made of one part of the query, each a link to the results it gives. */
export function QueryPartMenu({ parts, index, selection, path }: QueryPartMenuProps) {
  const part = parts[index]!;
  const links = [
    ...partChanges(part).map(({ change, query }) => ({ label: labelOf(change, part), query })),
    { label: "Remove", query: "" },
  ];
  return (
    <>
      <ul>
        {links.map(({ label, query }) => {
          const changed = setQuery(selection, replacePart(parts, index, query));
          return (
            <li key={label}>
              <Link href={selectionHref(path, changed)} prefetch={false}>
                {label}
              </Link>
            </li>
          );
        })}
      </ul>
      <QueryPartInput
        {...queryAround(parts, index)}
        path={path}
        selection={selection}
        text={printParts([part])}
      />
    </>
  );
}

/** One word is no phrase and has no order. */
function labelOf(change: PartChange, { inner }: QueryPart): string {
  const single = "text" in inner && !inner.text.includes(" ");
  if (single && change === "phrase") return "In exactly this form";
  if (single && change === "words") return "In any form";
  return LABELS[change];
}
