import { counted } from "@/components/ui/count";
import type { LikelyName } from "@/lib/papers/name-record";
import { DecisionForm } from "./decision-form";

interface LikelyNamesProps {
  likely: LikelyName[];
  /** Where deciding goes on. */
  back: string;
  mayDecide: boolean;
}

/** Names that may be written by one person in two ways, and the two things that can be said of them. */
export function LikelyNames({ likely, back, mayDecide }: LikelyNamesProps) {
  return (
    <ul className="mt-1">
      {likely.map(({ names: [ours, other], reason }) => (
        <li className="likely" key={`${ours.id} ${other.id}`}>
          <p>
            <strong className="font-medium">{ours.name}</strong> may also be written{" "}
            <strong className="font-medium">{other.name}</strong> ({counted(other.papers, "paper")}
            ).
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
  );
}
