import {
  type ImportState,
  type PreviewFilter,
  type PreviewItem,
  pulseOf,
} from "@/lib/ingest/import-state";
import { ActionForm } from "./action-form";
import { ImportFailure } from "./import-failure";
import { type ImportedDigest, ImportOutcome } from "./import-outcome";
import { ImportPreview } from "./import-preview";
import { ImportProgress } from "./import-progress";
import type { FormatOption } from "./listing-facts";
import { ResumeUpload } from "./resume-upload";
import { StorePanel } from "./store-panel";

interface ImportBodyProps {
  state: ImportState;
  formats: FormatOption[];
  show: PreviewFilter;
  page: number;
  pageSize: number;
  items: PreviewItem[];
  digests: ImportedDigest[];
}

/** An import, wherever it stands. */
export function ImportBody({ state, formats, digests, ...list }: ImportBodyProps) {
  const { id, phase, files, preview } = state;
  const pulse = pulseOf(state);
  const understood = preview && { ...state, preview };
  return (
    <div className="grid gap-8">
      {pulse.atWork && (
        <>
          <ImportProgress id={id} initial={pulse} key={phase} />
          {phase === "uploading" && <ResumeUpload files={files} id={id} />}
          <noscript>
            <p>
              <a className="link" href={`/import/${id}`}>
                Look how far it is
              </a>
            </p>
          </noscript>
          <div>
            <ActionForm
              action={phase === "uploading" ? "discard" : "cancel"}
              id={id}
              label={phase === "uploading" ? "Discard" : "Stop"}
            />
          </div>
        </>
      )}
      {(phase === "failed" || phase === "interrupted") && <ImportFailure state={state} />}
      {phase === "stored" && <ImportOutcome digests={digests} state={state} />}
      {phase === "undone" && <Undone id={id} />}
      {understood && !["reading", "waiting", "uploading"].includes(phase) && (
        <ImportPreview formats={formats} state={understood} {...list}>
          {phase === "ready" && <StorePanel formats={formats} state={understood} />}
        </ImportPreview>
      )}
    </div>
  );
}

function Undone({ id }: { id: string }) {
  return (
    <section aria-labelledby="undone" className="import-note">
      <h2 className="font-serif text-heading font-semibold" id="undone">
        Taken out again
      </h2>
      <p className="text-lead">What only this import had brought is gone from the library.</p>
      <div className="flex flex-wrap gap-2.5">
        <ActionForm action="store" id={id} label="Store it again" />
        <ActionForm action="discard" id={id} label="Discard" />
      </div>
    </section>
  );
}
