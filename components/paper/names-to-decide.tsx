import { LikelyNames } from "@/components/decisions/likely-names";
import { NameLog } from "@/components/decisions/name-log";
import type { LikelyName, NameDecisionRecord } from "@/lib/papers/name-record";

export interface NameFacts {
  /** Other names that may be those of the paper's authors. */
  likely: LikelyName[];
  /** What was decided about the names of its authors. */
  decisions: NameDecisionRecord[];
}

interface NamesToDecideProps {
  slug: string;
  names: NameFacts;
  mayDecide: boolean;
}

/** Authors who may be in the library under other names, too. */
export function NamesToDecide({ slug, names, mayDecide }: NamesToDecideProps) {
  const { likely, decisions } = names;
  if (likely.length + decisions.length === 0) return null;
  const back = `/papers/${slug}`;
  return (
    <section aria-labelledby="names">
      <h2 className="eyebrow" id="names">
        One person or several
      </h2>
      <LikelyNames back={back} likely={likely} mayDecide={mayDecide} />
      {decisions.length > 0 && <NameLog back={back} decisions={decisions} mayDecide={mayDecide} />}
    </section>
  );
}
