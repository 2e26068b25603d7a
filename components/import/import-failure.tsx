import type { ImportJob, ImportState } from "@/lib/ingest/import-state";
import { ActionForm } from "./action-form";

const TITLES: Record<ImportJob, string> = {
  reading: "The reading did not come to its end",
  storing: "The storing did not come to its end",
  undoing: "The import was not taken out completely",
};

const AGAIN = { reading: "read", storing: "store", undoing: "undo" } as const;

/** A job that failed, was stopped or was cut off, and the ways on. */
export function ImportFailure({ state: { id, phase, failure, digests } }: { state: ImportState }) {
  const { job, message } = failure ?? { job: "reading", message: "" };
  const isBegun = job !== "reading" && (phase === "interrupted" || digests.length > 0);
  return (
    <section aria-labelledby="failure" className="import-note" role="alert">
      <h2 className="font-serif text-heading font-semibold" id="failure">
        {TITLES[job]}
      </h2>
      <p className="max-w-measure text-lead wrap-anywhere">{message}</p>
      <div className="flex flex-wrap gap-2.5">
        <ActionForm action={AGAIN[job]} id={id} label={isBegun ? "Go on" : "Try again"} primary />
        {job === "undoing" && <ActionForm action="store" id={id} label="Store it again" />}
        {job === "storing" && digests.length > 0 && (
          <ActionForm action="undo" id={id} label="Undo" />
        )}
        {digests.length === 0 && <ActionForm action="discard" id={id} label="Discard" />}
      </div>
    </section>
  );
}
