import type { ReactNode } from "react";
import { DecisionForm } from "./decision-form";
import { When } from "./when";

interface Place {
  /** Where deciding goes on. */
  back: string;
  mayDecide: boolean;
}

export interface LogProps<Decision> extends Place {
  decisions: Decision[];
}

/** What people decided: what was taken back stays, struck out. */
export function Log({ children }: { children: ReactNode }) {
  return <ol className="decision-log">{children}</ol>;
}

interface LogItemProps extends Place {
  decision: { id: number; decidedAt: string; undoneAt?: string };
  verdict: string;
  /** What the decision is about, in a few words. */
  about: string;
  /** What takes it back. */
  undo: "undo" | "undo-names";
  /** What it was about, as items of a list. */
  children: ReactNode;
}

export function LogItem(props: LogItemProps) {
  const { decision, verdict, about, undo, back, mayDecide, children } = props;
  const { id, decidedAt, undoneAt } = decision;
  return (
    <li data-undone={undoneAt ? "" : undefined}>
      <div className="min-w-0">
        <p className="font-medium">
          {verdict}
          <span className="ml-2 text-small font-normal text-ink-2">
            <When at={decidedAt} />
            {undoneAt && (
              <>
                , undone <When at={undoneAt} />
              </>
            )}
          </span>
        </p>
        <ul>{children}</ul>
      </div>
      {mayDecide && !undoneAt && (
        <DecisionForm
          about={`the decision about ${about}`}
          action={undo}
          back={back}
          fields={{ decision: id }}
          label="Undo"
        />
      )}
    </li>
  );
}
