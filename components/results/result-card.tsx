import Link from "next/link";
import { authorLine } from "@/components/paper/author-line";
import { showDate } from "@/components/paper/show-date";
import { counted } from "@/components/ui/count";
import { MetaLine } from "@/components/ui/meta-line";
import { ThemeTag } from "@/components/ui/theme-tag";
import type { PaperCard } from "@/lib/search/answer";
import type { Selection } from "@/lib/search/selection";
import { toggleValue, valueState } from "@/lib/search/selection-edit";
import { selectionHref } from "@/lib/search/selection-url";
import { MarkedText } from "./marked-text";

interface ResultCardProps {
  paper: PaperCard;
  selection: Selection;
  /** Index of the paper's point on the map, which lights up with the card. */
  point?: number;
  groupOf(theme: string): string | undefined;
}

export function ResultCard({ paper, selection, point, groupOf }: ResultCardProps) {
  const titleId = `result-${paper.slug}`;
  return (
    <article aria-labelledby={titleId} className="result" data-point={point} data-result>
      <div className="result-text">
        <h2 className="result-title" id={titleId}>
          <Link href={selectionHref(`/papers/${paper.slug}`, selection)} prefetch={false}>
            <MarkedText parts={paper.titleParts} />
          </Link>
        </h2>
        <MetaLine>
          {authorLine(paper)}
          {paper.venue}
          {paper.publishedOn && showDate(paper.publishedOn)}
          {paper.comments ? counted(paper.comments, "comment") : null}
          {paper.sources.join(" and ")}
        </MetaLine>
        {paper.snippet.length > 0 && (
          <p className="result-snippet">
            <MarkedText parts={paper.snippet} />
          </p>
        )}
      </div>
      {paper.themes.length > 0 && (
        <ul aria-label="Themes" className="result-themes">
          {paper.themes.map(({ id, label }) => (
            <li key={id}>
              <ThemeTag group={groupOf(id)} href={themeHref(selection, id)} label={label} />
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

/** Adds the theme to the filters; one that is there already stays. */
function themeHref(selection: Selection, theme: string): string {
  const on = valueState(selection, "theme", theme) === "included";
  return selectionHref("/", on ? selection : toggleValue(selection, "theme", theme));
}
