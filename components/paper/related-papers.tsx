import Link from "next/link";

export interface RelatedPaper {
  slug: string;
  title: string;
  /** Terms that explain the likeness, best first. */
  shared: string[];
}

/** Papers near this one, each with the words they have in common. */
export function RelatedPapers({
  papers,
  points,
}: {
  papers: RelatedPaper[];
  points: Map<string, number>;
}) {
  if (papers.length === 0) return null;
  return (
    <section aria-labelledby="related">
      <h2 className="eyebrow" id="related">
        Related, and why
      </h2>
      <ul className="related">
        {papers.map(({ slug, title, shared }) => (
          <li data-point={points.get(slug)} key={slug}>
            <Link className="related-title" href={`/papers/${slug}`} prefetch={false}>
              {title}
            </Link>
            <p className="text-small text-ink-2">{shared.join(" · ")}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
