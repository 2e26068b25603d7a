import Link from "next/link";
import type { Why } from "@/lib/search/answer";
import type { Selection } from "@/lib/search/selection";
import { selectionHref } from "@/lib/search/selection-url";
import { moreLike, notLike } from "./examples";
import { WhyDetails } from "./why";

interface ResultActionsProps {
  paper: { slug: string; title: string; why?: Why };
  selection: Selection;
}

/** Why the paper is here, and the way to more or fewer of its kind. */
export function ResultActions({ paper, selection }: ResultActionsProps) {
  const { slug, title, why } = paper;
  // A search by fields alone, such as a year, finds papers without ranking them.
  const ranked = why && why.terms.length + why.meaning > 0;
  const about = <span className="sr-only"> “{title}”</span>;
  return (
    <div className="result-actions">
      {ranked && <WhyDetails why={why} wordsAsked={selection.q !== ""} />}
      <ul>
        {!selection.like.includes(slug) && (
          <li>
            <Link
              href={selectionHref("/", moreLike(selection, [slug]))}
              prefetch={false}
              title="Papers like this one, instead of those with the words searched for; filters stay"
            >
              More like this{about}
            </Link>
          </li>
        )}
        <li>
          <Link
            href={selectionHref("/", notLike(selection, slug))}
            prefetch={false}
            title="The same search and filters, without papers like this one"
          >
            Not like this{about}
          </Link>
        </li>
      </ul>
    </div>
  );
}
