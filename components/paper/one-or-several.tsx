import Link from "next/link";
import { DecisionLog } from "@/components/decisions/decision-log";
import { MergeWith } from "@/components/decisions/merge-with";
import type { DecisionRecord, LikelyPair } from "@/lib/papers/decision-record";
import type { NameFacts } from "./names-to-decide";

export interface IdentityFacts {
  /** Papers that may be this one. */
  likely: LikelyPair[];
  /** What was decided about its entries. */
  decisions: DecisionRecord[];
  names: NameFacts;
  mayDecide: boolean;
}

/** Whether this is one paper or several, in the end, is for people to say. */
export function OneOrSeveral({ slug, identity }: { slug: string; identity: IdentityFacts }) {
  const { likely, decisions, mayDecide } = identity;
  if (likely.length + decisions.length === 0 && !mayDecide) return null;
  return (
    <section aria-labelledby="one-or-several">
      <h2 className="eyebrow" id="one-or-several">
        One paper or several
      </h2>
      {likely.length > 0 && (
        <ul className="mt-1">
          {likely.map(({ papers, reasons }) => {
            const other = papers.find((paper) => paper.slug !== slug)!;
            return (
              <li className="likely" key={other.slug}>
                <p>
                  May be the same paper as{" "}
                  <Link className="link" href={compareHref(slug, other.slug)} prefetch={false}>
                    {other.title}
                  </Link>
                </p>
                <p className="text-small text-ink-2">{reasons.join(" ")}</p>
              </li>
            );
          })}
        </ul>
      )}
      {decisions.length > 0 && (
        <DecisionLog back={`/papers/${slug}`} decisions={decisions} mayDecide={mayDecide} />
      )}
      {mayDecide && (
        <details className="facet-more">
          <summary>Merge with another paper</summary>
          <MergeWith paper={slug} />
        </details>
      )}
      <Link
        className="inline-block py-1 text-small text-accent underline underline-offset-4"
        href="/decisions"
        prefetch={false}
      >
        All decisions, and papers that may be one
      </Link>
    </section>
  );
}

function compareHref(slug: string, other: string): string {
  return `/decisions?${new URLSearchParams({ paper: slug, with: other })}`;
}
