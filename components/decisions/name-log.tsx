import type { NameDecisionRecord } from "@/lib/papers/name-record";
import { DecisionForm } from "./decision-form";
import { When } from "./when";

interface NameLogProps {
  decisions: NameDecisionRecord[];
  /** Where deciding goes on. */
  back: string;
  mayDecide: boolean;
}

/** What was decided about names, the newest first. */
export function NameLog({ decisions, back, mayDecide }: NameLogProps) {
  return (
    <ol className="decision-log">
      {decisions.map(({ id, verdict, decidedAt, undoneAt, names }) => (
        <li data-undone={undoneAt ? "" : undefined} key={id}>
          <div className="min-w-0">
            <p className="font-medium">
              {verdict === "same" ? "One person" : "Different people"}
              <span className="ml-2 text-small font-normal text-ink-2">
                <When at={decidedAt} />
                {undoneAt && (
                  <>
                    , undone <When at={undoneAt} />
                  </>
                )}
              </span>
            </p>
            <ul>
              {names.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </div>
          {mayDecide && !undoneAt && (
            <DecisionForm
              about={`the decision about ${names.join(" and ")}`}
              action="undo-names"
              back={back}
              fields={{ decision: id }}
              label="Undo"
            />
          )}
        </li>
      ))}
    </ol>
  );
}
