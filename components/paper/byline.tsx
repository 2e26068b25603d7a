import Link from "next/link";
import { counted, number } from "@/components/ui/count";
import { MetaLine } from "@/components/ui/meta-line";
import type { PaperRecord } from "@/lib/papers/record";
import { slugify } from "@/lib/papers/slug";
import { emptySelection, type FacetName } from "@/lib/search/selection";
import { onlyValue } from "@/lib/search/selection-edit";
import { selectionHref } from "@/lib/search/selection-url";
import { showDate } from "./show-date";

/** Author names beyond this wait behind a disclosure. */
const SHOWN = 12;

/** Who, where, when; what no source says is said to be unsaid. */
export function Byline({ paper }: { paper: PaperRecord }) {
  const { authors, authorCount, venue, publishedOn, comments } = paper;
  return (
    <div className="byline">
      {authors.length > 0 && (
        <p>
          {authors.slice(0, SHOWN).map((name, index) => (
            <span key={name}>
              {index > 0 && ", "}
              <AuthorLink name={name} />
            </span>
          ))}
          {authorCount > authors.length && (
            <> and {number(authorCount - authors.length)} not named by any source</>
          )}
        </p>
      )}
      {authors.length > SHOWN && (
        <details>
          <summary className="link">{authors.length - SHOWN} more authors</summary>
          {authors.slice(SHOWN).map((name, index) => (
            <span key={name}>
              {index > 0 && ", "}
              <AuthorLink name={name} />
            </span>
          ))}
        </details>
      )}
      <MetaLine className="">
        {authors.length === 0 && unnamed(authorCount)}
        {venue && (
          <Link className="byline-link" href={filterHref("venue", slugify(venue))}>
            {venue}
          </Link>
        )}
        {publishedOn ? <time dateTime={publishedOn}>{showDate(publishedOn)}</time> : "undated"}
        {comments ? counted(comments, "comment") : null}
      </MetaLine>
    </div>
  );
}

function AuthorLink({ name }: { name: string }) {
  return (
    <Link className="byline-link" href={filterHref("author", slugify(name))} prefetch={false}>
      {name}
    </Link>
  );
}

function unnamed(authorCount: number): string {
  return authorCount > 0
    ? `${counted(authorCount, "author")}, not named by any source`
    : "Authors not listed in any source";
}

function filterHref(facet: FacetName, id: string): string {
  return selectionHref("/", onlyValue(emptySelection(), facet, id));
}
