import Link from "next/link";
import type { DecidedEntry, DecisionRecord } from "@/lib/papers/decision-record";
import { Log, LogItem, type LogProps } from "./log";

/** What was decided about papers, the newest first. */
export function DecisionLog({ decisions, ...place }: LogProps<DecisionRecord>) {
  return (
    <Log>
      {decisions.map((decision) => (
        <LogItem
          about={titleOf(decision.entries[0])}
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

function Entry({ entry }: { entry: DecidedEntry }) {
  if (!entry.slug) {
    return <span className="text-ink-2">{titleOf(entry)}, which no digest has any more</span>;
  }
  const identifier = identifierOf(entry);
  return (
    <>
      <Link className="link" href={`/papers/${entry.slug}`} prefetch={false}>
        {entry.title}
      </Link>
      {identifier && <span className="ml-2 text-small text-ink-2">{identifier}</span>}
    </>
  );
}

function titleOf(entry?: DecidedEntry): string {
  if (entry?.title) return `“${entry.title}”`;
  return (entry && identifierOf(entry)) ?? "a paper of forgotten title";
}

/** As people write it, such as "arxiv 2206.07682"; most papers of listings have none. */
function identifierOf({ key }: DecidedEntry): string | undefined {
  const [identifier] = key.split("#");
  return identifier!.startsWith("title:") ? undefined : identifier!.replace(":", " ");
}
