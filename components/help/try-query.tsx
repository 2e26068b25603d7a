import Link from "next/link";
import { FilterChips } from "@/components/search/filter-chips";
import type { FilterCost } from "@/components/search/filter-name";
import { counted } from "@/components/ui/count";
import { withShortWords } from "@/components/ui/short-words";
import type { SearchAnswer } from "@/lib/search/answer";
import { SELECTION_LIMITS, type Selection } from "@/lib/search/selection";
import { selectionHref } from "@/lib/search/selection-url";
import { parseQuery } from "@/lib/search/syntax";
import { type InWords, queryInWords } from "./query-in-words";

interface TryQueryProps {
  /** A selection of a query alone. */
  selection: Selection;
  /** What the query finds, if there is one. */
  answer?: SearchAnswer;
  costs: FilterCost[];
}

/** A box to see how a query is understood, before its results. */
export function TryQuery({ selection, answer, costs }: TryQueryProps) {
  const { q } = selection;
  const { tree } = parseQuery(q);
  return (
    <section aria-labelledby="try">
      <h2 id="try">Try a query</h2>
      <p>See how a query is understood, and what each of its parts costs.</p>
      <form action="/help#try" className="try-query" method="get">
        <input
          aria-label="Query to try"
          autoComplete="off"
          // Another query is another default.
          key={q}
          defaultValue={q}
          maxLength={SELECTION_LIMITS.q}
          name="q"
          placeholder={'"in-context learning" -survey year:2023..'}
          spellCheck={false}
          type="text"
        />
        <button className="control" type="submit">
          Explain
        </button>
      </form>
      {answer && (
        <div className="try-answer">
          <FilterChips costs={costs} path="/help" selection={selection} total={answer.total} />
          {tree && (
            <>
              <p>Asked for:</p>
              <ul>
                <Understood inWords={queryInWords(tree)} />
              </ul>
            </>
          )}
          {answer.notes.map((note) => (
            <p key={note}>{withShortWords(note)}</p>
          ))}
          <p>
            <Link className="link" href={selectionHref("/", selection)} prefetch={false}>
              {answer.total === 0 ? "Nothing is found" : `${counted(answer.total, "paper")} found`}
            </Link>
          </p>
        </div>
      )}
    </section>
  );
}

function Understood({ inWords: { text, parts } }: { inWords: InWords }) {
  return (
    <li>
      {text}
      {parts.length > 0 && (
        <ul>
          {parts.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a query may say the same thing twice
            <Understood inWords={part} key={index} />
          ))}
        </ul>
      )}
    </li>
  );
}
