import Link from "next/link";
import { papersHref } from "@/components/digest/digest-href";
import type { ImportState } from "@/lib/ingest/import-state";
import { ActionForm } from "./action-form";
import { DigestLinks } from "./digest-links";
import { recordsAfter } from "./records-in-words";

/** What was stored, where it is now, and the way back. */
export function ImportOutcome({ state: { id, totals, digests } }: { state: ImportState }) {
  return (
    <section aria-labelledby="outcome" className="import-note" data-tone="done">
      <h2 className="font-serif text-heading font-semibold" id="outcome">
        Stored
      </h2>
      {totals && <p className="max-w-measure text-lead text-pretty">{recordsAfter(totals)}.</p>}
      <DigestLinks digests={digests} />
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
