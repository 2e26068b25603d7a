import Link from "next/link";
import type { DecidedEntry, DecisionRecord } from "@/lib/papers/decision-record";
import { Log, LogItem, type LogProps } from "./log";

/** What was decided about papers, the newest first. */
export function DecisionLog({ decisions, ...place }: LogProps<DecisionRecord>) {
  return (
    <Log>
      {decisions.map((decision) => (
        <LogItem
          about={`“${decision.entries[0]?.title ?? decision.entries[0]?.key}”`}
          decision={decision}
          key={decision.id}
          undo="undo"
          verdict={decision.verdict === "same" ? "One paper" : "Different papers"}
          {...place}
        >
          {decision.entries.map((entry) => (
            <li key={entry.key}>
              <Entry entry={entry} />
            </li>
          ))}
        </LogItem>
      ))}
    </Log>
  );
}

function Entry({ entry: { key, title, slug } }: { entry: DecidedEntry }) {
  const [known] = key.split("#");
  if (!title || !slug) {
    return <span className="text-ink-2">{known}, which no digest has any more</span>;
  }
  return (
    <>
      <Link className="link" href={`/papers/${slug}`} prefetch={false}>
        {title}
      </Link>
      {!known!.startsWith("title:") && (
        <span className="ml-2 text-small text-ink-2">{known!.replace(":", " ")}</span>
      )}
    </>
  );
}
