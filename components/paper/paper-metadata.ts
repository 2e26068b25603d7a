import type { Metadata } from "next";
import { shortened } from "@/components/ui/shortened";
import type { PaperRecord } from "@/lib/papers/record";

const DESCRIPTION_LENGTH = 300;

/** Title, description and the `citation_*` tags that reference managers and Google Scholar read. */
export function paperMetadata(paper: PaperRecord): Metadata {
  const description = paper.abstract && shortened(paper.abstract, DESCRIPTION_LENGTH);
  return {
    title: paper.title,
    description,
    authors: paper.authors.map((name) => ({ name })),
    keywords: paper.keywords.map(({ label }) => label),
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
      citation_journal_title: paper.venue,
      citation_doi: paper.doi,
      citation_arxiv_id: paper.arxivId,
      citation_abstract: paper.abstract,
      citation_keywords: paper.keywords.map(({ label }) => label).join("; "),
    }),
  };
}

function known(
  tags: Record<string, string | string[] | undefined>,
): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(tags).flatMap(([name, value]) => (value?.length ? [[name, value]] : [])),
  );
}
