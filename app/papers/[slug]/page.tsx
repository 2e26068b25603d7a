import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cache } from "react";
import { MiniMap } from "@/components/map/mini-map";
import type { Citation } from "@/components/paper/cite-menu";
import { JsonLd } from "@/components/paper/json-ld";
import { MissingPaper } from "@/components/paper/missing-paper";
import { paperMetadata } from "@/components/paper/paper-metadata";
import { PaperView } from "@/components/paper/paper-view";
import { type CitedPaper, writePaper } from "@/lib/cite/format";
import { CITE_FORMATS } from "@/lib/cite/formats/list";
import { readCitedPaper } from "@/lib/db/cited-papers";
import { currentSlug } from "@/lib/db/former-slugs";
import { pointIndices } from "@/lib/db/map";
import { readPaper, relatedPapers } from "@/lib/db/papers";
import { placeInResults } from "@/lib/db/search";
import { readSelection } from "@/lib/search/selection-url";
import { identityOf } from "./identity";

const RELATED = 6;

/** Once per request, for the page and its head. */
const paperOf = cache(readPaper);

export async function generateMetadata({ params }: PageProps<"/papers/[slug]">): Promise<Metadata> {
  const paper = await paperOf((await params).slug);
  return paper ? paperMetadata(paper) : { title: "No such paper", robots: "noindex" };
}

export default async function PaperPage({ params, searchParams }: PageProps<"/papers/[slug]">) {
  const { slug } = await params;
  const { selection } = readSelection(await searchParams);
  const paper = await paperOf(slug);
  if (!paper) {
    const became = await currentSlug(slug);
    // Not for ever: a merge can be taken back.
    if (became) redirect(`/papers/${encodeURIComponent(became)}`);
    return <MissingPaper slug={slug} />;
  }
  const [cited, place, related = [], identity] = await Promise.all([
    readCitedPaper(slug),
    placeInResults(selection, slug),
    relatedPapers(slug, RELATED),
    identityOf(paper),
  ]);
  const points = await pointIndices(related.map((other) => other.slug));
  return (
    <>
      <JsonLd paper={paper} />
      <PaperView
        citations={cited ? citationsOf(cited) : []}
        map={
          paper.place && (
            <MiniMap
              label="The topic map: this paper ringed, joined to the papers related to it"
              point={paper.place.index}
              region={paper.place.region}
              related={[...points.values()]}
            />
          )
        }
        identity={identity}
        paper={paper}
        place={place}
        points={points}
        related={related}
        selection={selection}
      />
    </>
  );
}

function citationsOf(paper: CitedPaper): Citation[] {
  return CITE_FORMATS.map((format) => {
    const { name, label, about } = format;
    return { name, label, about, text: writePaper(format, paper).trim() };
  });
}
