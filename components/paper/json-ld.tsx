import type { PaperRecord } from "@/lib/papers/record";

/** The record as schema.org's ScholarlyArticle: a data block, which the browser never runs. */
export function JsonLd({ paper }: { paper: PaperRecord }) {
  const article = {
    "@context": "https://schema.org",
    "@type": "ScholarlyArticle",
    headline: paper.title,
    abstract: paper.abstract,
    author: paper.authors.map((name) => ({ "@type": "Person", name })),
    datePublished: paper.publishedOn,
    isPartOf: paper.venue && { "@type": "Periodical", name: paper.venue },
    keywords: [...paper.statedKeywords, ...paper.keywords.map(({ label }) => label)],
    inLanguage: paper.language,
    pagination: paper.pages,
    publisher: paper.publisher && { "@type": "Organization", name: paper.publisher },
    identifier: paper.doi ?? paper.arxivId,
    sameAs: paper.url,
  };
  // A "<" written as its escape can neither close the element nor open a comment.
  const json = JSON.stringify(article).replaceAll("<", "\\u003c");
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every "<" escaped
    <script dangerouslySetInnerHTML={{ __html: json }} type="application/ld+json" />
  );
}
