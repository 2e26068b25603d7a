import Link from "next/link";
import { quoted } from "@/components/ui/quoted";
import { withShortWords } from "@/components/ui/short-words";
import type { SearchAnswer } from "@/lib/search/answer";
import type { Selection } from "@/lib/search/selection";
import { searchLiterally, setQuery } from "@/lib/search/selection-edit";
import { selectionHref } from "@/lib/search/selection-url";
import { shortened } from "@/lib/text/shortened";

/** Of a query that is told again; the links have the whole of it. */
const MOST_LETTERS = 80;

interface QueryNotesProps {
  answer: Pick<SearchAnswer, "didYouMean" | "notes" | "showing" | "total">;
  selection: Selection;
  /** Of the page that it stands on. */
  path: string;
}

/** What the search made of the words: another spelling, a likelier one, parts it could not use. */
export function QueryNotes({ answer, selection, path }: QueryNotesProps) {
  const { notes, showing, total } = answer;
  // Where nothing was found, the ways out of that begin with it; what is shown need not be offered.
  const didYouMean = total > 0 && !showing ? answer.didYouMean : undefined;
  const { q, literal } = selection;
  if (notes.length === 0 && !didYouMean && !showing && !literal) return null;
  return (
    <div className="query-notes">
      {showing && (
        <p>
          Showing results for{" "}
          <Link className="link" href={selectionHref(path, setQuery(selection, showing.query))}>
            {shortened(showing.query, MOST_LETTERS)}
          </Link>{" "}
          instead of {quoted(showing.insteadOf)}.{" "}
          <Link className="link" href={selectionHref(path, searchLiterally(selection))}>
            Search for {quoted(showing.insteadOf)} as it is spelt
          </Link>
        </p>
      )}
      {didYouMean && (
        <p>
          Did you mean{" "}
          <Link className="link" href={selectionHref(path, setQuery(selection, didYouMean))}>
            {shortened(didYouMean, MOST_LETTERS)}
          </Link>
          ?
        </p>
      )}
      {literal && q !== "" && (
        <p>
          Words are searched exactly as they are spelt.{" "}
          <Link className="link" href={selectionHref(path, setQuery(selection, q))}>
            Forgive misspellings again
          </Link>
        </p>
      )}
      {notes.map((note) => (
        <p key={note}>{withShortWords(note)}</p>
      ))}
    </div>
  );
}
