import Link from "next/link";
import { number } from "@/components/ui/count";
import type { PaperRecord } from "@/lib/papers/record";
import { filterHref } from "./filter-href";
import { Publication } from "./publication";

/** Author names beyond this wait behind a disclosure. */
const SHOWN = 12;

/** Who, where, when; what no source says is said to be unsaid. */
export function Byline({ paper }: { paper: PaperRecord }) {
  const { authors, authorIds, authorCount } = paper;
  return (
    <div className="byline">
      {authors.length > 0 && (
        <p>
          {authors.slice(0, SHOWN).map((name, index) => (
            <span key={name}>
              {index > 0 && ", "}
              <AuthorLink id={authorIds[index]!} name={name} />
            </span>
          ))}
          {authorCount > authors.length && ` and ${unnamed(authorCount - authors.length)}`}
        </p>
      )}
      {authors.length > SHOWN && (
        <details>
          <summary className="link">{authors.length - SHOWN} more authors</summary>
          {authors.slice(SHOWN).map((name, index) => (
            <span key={name}>
              {index > 0 && ", "}
              <AuthorLink id={authorIds[SHOWN + index]!} name={name} />
            </span>
          ))}
        </details>
      )}
      <Publication paper={paper} />
    </div>
  );
}

/** One more is what a source's "and others" counts as. */
function unnamed(more: number): string {
  return `${more === 1 ? "others" : number(more)} not named by any source`;
}

/** The author may be known by another name than the paper has. */
function AuthorLink({ name, id }: { name: string; id: string }) {
  return (
    <Link className="byline-link" href={filterHref("author", id)} prefetch={false}>
      {name}
    </Link>
  );
}
