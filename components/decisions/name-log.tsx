import type { NameDecisionRecord } from "@/lib/papers/name-record";
import { Log, LogItem, type LogProps } from "./log";

/** What was decided about names, the newest first. */
export function NameLog({ decisions, ...place }: LogProps<NameDecisionRecord>) {
  return (
    <Log>
      {decisions.map((decision) => (
        <LogItem
          about={decision.names.join(" and ")}
          decision={decision}
          key={decision.id}
          undo="undo-names"
          verdict={decision.verdict === "same" ? "One person" : "Different people"}
          {...place}
        >
          {decision.names.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </LogItem>
      ))}
    </Log>
  );
}
