import Link from "next/link";
import { counted } from "@/components/ui/count";
import type { ImportState } from "@/lib/ingest/import-state";
import { ActionForm } from "./action-form";

export interface ImportedDigest {
  id: number;
  file: string;
  entries: number;
}

interface ImportOutcomeProps {
  state: ImportState;
  digests: ImportedDigest[];
}

const MOST_SHOWN = 12;

/** What was stored, where it is now, and the way back. */
export function ImportOutcome({ state: { id, totals }, digests }: ImportOutcomeProps) {
  return (
    <section aria-labelledby="outcome" className="import-note" data-tone="done">
      <h2 className="font-serif text-heading font-semibold" id="outcome">
        Stored
      </h2>
      {totals && (
        <p className="text-lead">
          {counted(totals.new, "new paper")}, {counted(totals.merged, "record")} joined to papers of
          the library, {totals.unchanged} unchanged.
        </p>
      )}
      {digests.length > 0 && (
        <ul className="grid gap-0.5">
          {digests.slice(0, MOST_SHOWN).map((digest) => (
            <li key={digest.id}>
              <Link className="link wrap-anywhere" href={`/digests/${digest.id}`}>
                {digest.file}
              </Link>
              <span className="text-small text-ink-2"> {counted(digest.entries, "record")}</span>
            </li>
          ))}
          {digests.length > MOST_SHOWN && <li>and {digests.length - MOST_SHOWN} more</li>}
        </ul>
      )}
      <div className="flex flex-wrap gap-2.5">
        {totals && totals.new > 0 && (
          <Link className="primary" href={`/import/${id}?show=new#records`}>
            See the new papers
          </Link>
        )}
        <ActionForm action="undo" id={id} label="Undo: take it out again" />
      </div>
    </section>
  );
}
