import Link from "next/link";
import { counted } from "@/components/ui/count";
import { MetaLine } from "@/components/ui/meta-line";
import { doiAddress } from "@/lib/papers/doi";
import type { PaperRecord } from "@/lib/papers/record";
import { slugify } from "@/lib/papers/slug";
import { KIND_LABELS } from "./field-summary";
import { filterHref } from "./filter-href";
import { showDate } from "./show-date";

/** Where and when it appeared: "Journal article · Nature 12(3), 101–110 · 28 May 2025 · Wiley". */
export function Publication({ paper }: { paper: PaperRecord }) {
  const { authors, authorCount, kind, venue, publishedOn, publisher, doi, comments } = paper;
  return (
    <MetaLine className="">
      {authors.length === 0 && unnamed(authorCount)}
      {kind && kind !== "other" && KIND_LABELS[kind]}
      {venue && (
        <span>
          <Link className="byline-link" href={filterHref("venue", slugify(venue))}>
            {venue}
          </Link>
          {placeInVenue(paper)}
        </span>
      )}
      {publishedOn ? <time dateTime={publishedOn}>{showDate(publishedOn)}</time> : "undated"}
      {publisher && publisher !== venue && publisher}
      {languageName(paper.language)}
      {doi && (
        <a className="byline-link wrap-anywhere" href={doiAddress(doi)} rel="noreferrer">
          doi:{doi}
        </a>
      )}
      {comments ? counted(comments, "comment") : null}
    </MetaLine>
  );
}

/** " 12(3), 101–110" */
function placeInVenue({ volume = "", issue, pages }: PaperRecord): string {
  const number = `${volume}${issue ? `(${issue})` : ""}`;
  return [number && ` ${number}`, pages && ` ${pages}`].filter(Boolean).join(",");
}

function unnamed(authorCount: number): string {
  return authorCount > 0
    ? `${counted(authorCount, "author")}, not named by any source`
    : "Authors not listed in any source";
}

const LANGUAGES = new Intl.DisplayNames("en", { type: "language", fallback: "code" });

/** "in French"; of English, which goes without saying, nothing. */
function languageName(language: string | undefined): string | undefined {
  if (!language || /^en\b/i.test(language)) return undefined;
  try {
    return `in ${LANGUAGES.of(language) ?? language}`;
  } catch {
    return `in ${language}`;
  }
}
