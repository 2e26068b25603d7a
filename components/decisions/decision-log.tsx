import Link from "next/link";
import type { DecidedEntry, DecisionRecord } from "@/lib/papers/decision-record";
import { DecisionForm } from "./decision-form";
import { When } from "./when";

interface DecisionLogProps {
  decisions: DecisionRecord[];
  /** Where deciding goes on. */
  back: string;
  mayDecide: boolean;
}

/** What was decided, the newest first; what was taken back stays, struck out. */
export function DecisionLog({ decisions, back, mayDecide }: DecisionLogProps) {
  return (
    <ol className="decision-log">
      {decisions.map(({ id, verdict, decidedAt, undoneAt, entries }) => (
        <li data-undone={undoneAt ? "" : undefined} key={id}>
          <div className="min-w-0">
            <p className="font-medium">
              {verdict === "same" ? "One paper" : "Different papers"}
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
              {entries.map((entry) => (
                <li key={entry.key}>
                  <Entry entry={entry} />
                </li>
              ))}
            </ul>
          </div>
          {mayDecide && !undoneAt && (
            <DecisionForm
              about={`the decision about “${entries[0]?.title ?? entries[0]?.key}”`}
              action="undo"
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
