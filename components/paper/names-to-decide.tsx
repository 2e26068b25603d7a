import { DecisionForm } from "@/components/decisions/decision-form";
import { NameLog } from "@/components/decisions/name-log";
import { counted } from "@/components/ui/count";
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
      <ul className="mt-1">
        {likely.map(({ names: [ours, other], reason }) => (
          <li className="likely" key={`${ours.id} ${other.id}`}>
            <p>
              <strong className="font-medium">{ours.name}</strong> may also be written{" "}
              <strong className="font-medium">{other.name}</strong> (
              {counted(other.papers, "paper")}).
            </p>
            <p className="text-small text-ink-2">{reason}</p>
            {mayDecide && (
              <div className="mt-1.5 flex flex-wrap gap-2.5">
                {(["same-name", "different-names"] as const).map((action) => (
                  <DecisionForm
                    about={`: ${ours.name} and ${other.name}`}
                    action={action}
                    back={back}
                    fields={{ names: [ours.id, other.id] }}
                    key={action}
                    label={action === "same-name" ? "One person" : "Two people"}
                  />
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
      {decisions.length > 0 && <NameLog back={back} decisions={decisions} mayDecide={mayDecide} />}
    </section>
  );
}
