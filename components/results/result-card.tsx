import Link from "next/link";
import { SaveButton } from "@/components/library/save-button";
import { authorLine } from "@/components/paper/author-line";
import { paperBrief } from "@/components/paper/paper-brief";
import { showDate } from "@/components/paper/show-date";
import { counted } from "@/components/ui/count";
import { MetaLine } from "@/components/ui/meta-line";
import { ThemeTag } from "@/components/ui/theme-tag";
import type { PaperCard, Why } from "@/lib/search/answer";
import type { Selection } from "@/lib/search/selection";
import { toggleValue, valueState } from "@/lib/search/selection-edit";
import { selectionHref } from "@/lib/search/selection-url";
import { MarkedText } from "./marked-text";
import { PickBox } from "./pick-box";
import { ResultActions } from "./result-actions";
import { resultId } from "./result-link";

interface ResultCardProps {
  paper: PaperCard & { why?: Why };
  selection: Selection;
  headingLevel: 2 | 3;
  /** Index of the paper's point on the map, which lights up with the card. */
  point?: number;
  /** Whether it can be picked, to do something with several papers at once. */
  pickable?: boolean;
  groupOf(theme: string): string | undefined;
}

/** A paper among others; the selection says how much of it is shown. */
export function ResultCard(props: ResultCardProps) {
  const { paper, selection, headingLevel, point, pickable = false, groupOf } = props;
  const { slug, title, themes } = paper;
  const titlesOnly = selection.show === "titles";
  const Heading = headingLevel === 2 ? "h2" : "h3";
  return (
    <article
      aria-labelledby={resultId(slug)}
      className="result"
      data-point={point}
      data-result={slug}
    >
      <div className="result-text">
        <Heading className="result-title" id={resultId(slug)}>
          <Link data-key="o" href={selectionHref(`/papers/${slug}`, selection)} prefetch={false}>
            <MarkedText parts={paper.titleParts} />
          </Link>
        </Heading>
        <MetaLine>
          {authorLine(paper)}
          {paper.venue}
          {paper.publishedOn && showDate(paper.publishedOn)}
          {paper.comments ? counted(paper.comments, "comment") : null}
          {paper.sources.join(" and ")}
        </MetaLine>
        {!titlesOnly && <ResultText paper={paper} whole={selection.show === "abstracts"} />}
        {!titlesOnly && <ResultActions paper={paper} selection={selection} />}
      </div>
      <div className="result-tools">
        {pickable && <PickBox slug={slug} title={title} />}
        <SaveButton paper={paperBrief(paper)} small />
      </div>
      {!titlesOnly && themes.length > 0 && (
        <ul aria-label="Themes" className="result-themes">
          {themes.map(({ id, label }) => (
            <li key={id}>
              <ThemeTag group={groupOf(id)} href={themeHref(selection, id)} label={label} />
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

/** The passage that answers best, or the whole abstract. */
function ResultText({ paper: { snippet }, whole }: { paper: PaperCard; whole: boolean }) {
  if (snippet.length === 0) {
    return whole && <p className="result-snippet text-ink-3">No source has an abstract.</p>;
  }
  return (
    <p className="result-snippet">
      <MarkedText parts={snippet} />
    </p>
  );
}

/** Adds the theme to the filters; one that is there already stays. */
function themeHref(selection: Selection, theme: string): string {
  const on = valueState(selection, "theme", theme) === "included";
  return selectionHref("/", on ? selection : toggleValue(selection, "theme", theme));
}
