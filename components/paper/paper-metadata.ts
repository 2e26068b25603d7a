import type { Metadata } from "next";
import type { PaperKind } from "@/lib/papers/paper";
import type { PaperRecord } from "@/lib/papers/record";
import { shortened } from "@/lib/text/shortened";

const DESCRIPTION_LENGTH = 300;

/** Title, description and the `citation_*` tags that reference managers and Google Scholar read. */
export function paperMetadata(paper: PaperRecord): Metadata {
  const description = paper.abstract && shortened(paper.abstract, DESCRIPTION_LENGTH);
  return {
    title: paper.title,
    description,
    authors: paper.authors.map((name) => ({ name })),
    keywords: keywordsOf(paper),
    alternates: { canonical: `/papers/${paper.slug}` },
    openGraph: {
      type: "article",
      title: paper.title,
      description,
      url: `/papers/${paper.slug}`,
      authors: paper.authors,
      publishedTime: paper.publishedOn,
      images: ["/social-card.png"],
    },
    other: known({
      citation_title: paper.title,
      citation_author: paper.authors,
      citation_publication_date: paper.publishedOn?.replaceAll("-", "/"),
      ...placeTags(paper),
      citation_publisher: paper.publisher,
      citation_language: paper.language,
      citation_doi: paper.doi,
      citation_arxiv_id: paper.arxivId,
      citation_abstract: paper.abstract,
      citation_keywords: keywordsOf(paper).join("; "),
    }),
  };
}

/** Those of the source, which the authors chose, before ours. */
function keywordsOf(paper: PaperRecord): string[] {
  return [...new Set([...paper.statedKeywords, ...paper.keywords.map(({ label }) => label)])];
}

/** What the place is called depends on what the paper is (scholar.google.com/intl/en/scholar/inclusion.html). */
const VENUE_TAGS: Partial<Record<PaperKind, string>> = {
  conference: "citation_conference_title",
  chapter: "citation_inbook_title",
  thesis: "citation_dissertation_institution",
  report: "citation_technical_report_institution",
};

function placeTags({ kind, venue, volume, issue, pages }: PaperRecord) {
  const [first, last] = pages?.split(/\s*[–—-]\s*/) ?? [];
  return {
    [VENUE_TAGS[kind ?? "other"] ?? "citation_journal_title"]: venue,
    citation_volume: volume,
    citation_issue: issue,
    citation_firstpage: first,
    citation_lastpage: last,
  };
}

function known(
  tags: Record<string, string | string[] | undefined>,
): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(tags).flatMap(([name, value]) => (value?.length ? [[name, value]] : [])),
  );
}
