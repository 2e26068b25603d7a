import Link from "next/link";
import type { ReactNode } from "react";
import { ResultCard } from "@/components/results/result-card";
import { counted } from "@/components/ui/count";
import { ThemeDot, ThemeTag } from "@/components/ui/theme-tag";
import type { FacetValue, PaperCard } from "@/lib/search/answer";
import type { Selection } from "@/lib/search/selection";
import { setView } from "@/lib/search/selection-edit";
import { selectionHref } from "@/lib/search/selection-url";
import type { ThemeTerm } from "@/lib/themes/theme";
import { ThemeTerms } from "./theme-terms";
import { ThemeYears } from "./theme-years";

interface ThemeViewProps {
  theme: {
    label: string;
    group: string;
    definition: string;
    count: number;
    terms: ThemeTerm[];
    /** Themes that share papers with this one; `count` papers have both. */
    related: FacetValue[];
    papersByYear: { year: number; count: number }[];
  };
  /** The papers of the theme, and the first of them. */
  selection: Selection;
  papers: PaperCard[];
  points: Map<string, number>;
  groupOf(theme: string): string | undefined;
  map: ReactNode;
}

export function ThemeView({ theme, selection, papers, points, groupOf, map }: ThemeViewProps) {
  const { label, group, definition, count, terms, related, papersByYear } = theme;
  return (
    <main className="page theme-page" id="main" tabIndex={-1}>
      <header className="page-head">
        <nav aria-label="Breadcrumb" className="text-small text-ink-2">
          <Link className="hover:underline" href="/themes">
            Themes
          </Link>{" "}
          · <ThemeDot group={group} /> {group}
        </nav>
        <h1 className="page-title">{label}</h1>
        <p className="page-lead">{definition}</p>
        <p className="mt-4 flex flex-wrap gap-2.5">
          <Link className="control" href={selectionHref("/", selection)}>
            Explore {counted(count, "paper")}
          </Link>
          <Link className="control" href={selectionHref("/", setView(selection, "split"))}>
            Beside the map
          </Link>
        </p>
      </header>
      <aside aria-label="About this theme" className="theme-side">
        <section aria-labelledby="on-the-map">
          <h2 className="eyebrow mb-2" id="on-the-map">
            On the map
          </h2>
          {map}
        </section>
        <ThemeYears papersByYear={papersByYear} selection={selection} total={count} />
        <ThemeTerms terms={terms} />
        {related.length > 0 && (
          <section aria-labelledby="related-themes">
            <h2 className="eyebrow mb-1" id="related-themes">
              Often together with
            </h2>
            <ul>
              {related.map(({ id, label, count }) => (
                <li className="flex justify-between gap-4" key={id}>
                  <ThemeTag
                    group={groupOf(id)}
                    href={`/themes/${encodeURIComponent(id)}`}
                    label={label}
                  />
                  <span className="facet-count">{counted(count, "paper")}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </aside>
      <section aria-labelledby="papers" className="theme-papers">
        <h2 className="eyebrow mb-2" id="papers">
          Papers
        </h2>
        {papers.map((paper) => (
          <ResultCard
            groupOf={groupOf}
            headingLevel={3}
            key={paper.slug}
            paper={paper}
            point={points.get(paper.slug)}
            selection={selection}
          />
        ))}
        {count > papers.length && (
          <p className="border-t border-line py-4">
            <Link className="link" href={selectionHref("/", selection)}>
              All {counted(count, "paper")}
            </Link>
          </p>
        )}
      </section>
    </main>
  );
}
