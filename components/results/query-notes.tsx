import Link from "next/link";
import type { Selection } from "@/lib/search/selection";
import { setQuery } from "@/lib/search/selection-edit";
import { selectionHref } from "@/lib/search/selection-url";

interface QueryNotesProps {
  notes: string[];
  didYouMean?: string;
  selection: Selection;
}

/** What the search made of the words: parts it could not use, and a likelier spelling. */
export function QueryNotes({ notes, didYouMean, selection }: QueryNotesProps) {
  if (notes.length === 0 && didYouMean === undefined) return null;
  return (
    <div className="query-notes">
      {didYouMean !== undefined && (
        <p>
          Did you mean{" "}
          <Link className="link" href={selectionHref("/", setQuery(selection, didYouMean))}>
            {didYouMean}
          </Link>
          ?
        </p>
      )}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}
