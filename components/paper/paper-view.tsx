import Link from "next/link";
import type { ReactNode } from "react";
import type { PaperRecord } from "@/lib/papers/record";
import type { Selection } from "@/lib/search/selection";
import { Actions } from "./actions";
import { Byline } from "./byline";
import type { Citation } from "./cite-menu";
import { Crumb, type Place } from "./crumb";
import { KeyPhrases } from "./key-phrases";
import { MathText } from "./math-text";
import { NamesToDecide } from "./names-to-decide";
import { type IdentityFacts, OneOrSeveral } from "./one-or-several";
import { ProvenanceTable } from "./provenance-table";
import { type RelatedPaper, RelatedPapers } from "./related-papers";
import { Sightings } from "./sightings";
import { StatedKeywords } from "./stated-keywords";
import { ThemeEvidenceList } from "./theme-evidence";

interface PaperViewProps {
  paper: PaperRecord;
  identity: IdentityFacts;
  citations: Citation[];
  /** The results the paper was opened from. */
  selection: Selection;
  place?: Place;
  related: RelatedPaper[];
  /** Map points of the related papers. */
  points: Map<string, number>;
  /** The map around this paper, where it has a place there. */
  map?: ReactNode;
}

export function PaperView({
  paper,
  identity,
  citations,
  selection,
  place,
  related,
  points,
  map,
}: PaperViewProps) {
  return (
    <main className="sheet" id="main" tabIndex={-1}>
      <article className="sheet-main">
        <Crumb place={place} selection={selection} />
        <h1 className="paper-title">
          <MathText text={paper.title} />
        </h1>
        <Byline paper={paper} />
        <Actions citations={citations} paper={paper} />
        <p className="abstract">
          {paper.abstract ? <MathText text={paper.abstract} /> : "No source has an abstract."}
        </p>
        <ThemeEvidenceList themes={paper.themes} />
        <KeyPhrases keywords={paper.keywords} />
        <StatedKeywords keywords={paper.statedKeywords} />
        <ProvenanceTable paper={paper} />
        <Sightings mayDecide={identity.mayDecide} sightings={paper.sightings} slug={paper.slug} />
        <OneOrSeveral identity={identity} slug={paper.slug} />
        <NamesToDecide mayDecide={identity.mayDecide} names={identity.names} slug={paper.slug} />
      </article>
      <aside aria-label="Around this paper" className="sheet-side">
        {map && (
          <section aria-labelledby="on-the-map">
            <h2 className="eyebrow mb-2" id="on-the-map">
              On the map
            </h2>
            {map}
            {paper.place?.region && (
              <p className="mt-2 text-small text-ink-2">In the region “{paper.place.region}”</p>
            )}
            <Link
              className="inline-block py-1 text-small text-accent underline underline-offset-4"
              href={`/map?tool=path&path=${paper.slug},`}
              prefetch={false}
            >
              Stepping stones from here to another paper
            </Link>
          </section>
        )}
        <RelatedPapers papers={related} points={points} />
      </aside>
    </main>
  );
}
