import Link from "next/link";
import { papersHref } from "@/components/digest/digest-href";
import { counted } from "@/components/ui/count";
import type { ImportState } from "@/lib/ingest/import-state";
import { ActionForm } from "./action-form";
import { DigestLinks } from "./digest-links";
import { recordsAfter } from "./records-in-words";

interface ImportOutcomeProps {
  state: ImportState;
  /** Pairs of papers that wait for a decision, in all of the library. */
  toDecide: number;
}

/** What was stored, where it is now, what is asked, and the way back. */
export function ImportOutcome({ state, toDecide }: ImportOutcomeProps) {
  const { id, totals, digests } = state;
  return (
    <section aria-labelledby="outcome" className="import-note" data-tone="done">
      <h2 className="font-serif text-heading font-semibold" id="outcome">
        Stored
      </h2>
      {totals && <p className="max-w-measure text-lead text-pretty">{recordsAfter(totals)}.</p>}
      <DigestLinks digests={digests} />
      {toDecide > 0 && (
        <p>
          In the library,{" "}
          <Link className="link" href="/decisions">
            {counted(toDecide, "pair")} of papers may be one
          </Link>{" "}
          and {toDecide === 1 ? "waits" : "wait"} for you to decide.
        </p>
      )}
      <div className="flex flex-wrap gap-2.5">
        {totals && totals.new > 0 && (
          <Link
            className="primary"
            href={
              papersHref(digests.map((digest) => digest.id)) ?? `/import/${id}?show=new#records`
            }
          >
            See the new papers
          </Link>
        )}
        <ActionForm action="undo" id={id} label="Undo: take it out again" />
      </div>
    </section>
  );
}
