import {
  type ImportState,
  type PreviewFilter,
  type PreviewItem,
  pulseOf,
} from "@/lib/ingest/import-state";
import { ActionForm } from "./action-form";
import { ImportFailure } from "./import-failure";
import { ImportOutcome } from "./import-outcome";
import { ImportPreview } from "./import-preview";
import { ImportProgress } from "./import-progress";
import type { FormatOption } from "./listing-facts";
import { ResumeUpload } from "./resume-upload";
import { StorePanel } from "./store-panel";
import { TakenOut } from "./taken-out";

interface ImportBodyProps {
  state: ImportState;
  formats: FormatOption[];
  show: PreviewFilter;
  page: number;
  items: PreviewItem[];
  /** Numbers of the items that are left out. */
  leftOut: Set<number>;
  /** Why what was asked for was not done. */
  refused?: string;
  /** Pairs of papers that wait for a decision, in all of the library. */
  toDecide: number;
}

/** An import, wherever it stands. */
export function ImportBody({ state, formats, refused, toDecide, ...list }: ImportBodyProps) {
  const { id, phase, files, preview } = state;
  const pulse = pulseOf(state);
  const understood = preview && { ...state, preview };
  return (
    <div className="grid gap-8">
      {refused && (
        <p className="import-refusal" role="alert">
          {refused}
        </p>
      )}
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
      {phase === "stored" && <ImportOutcome state={state} toDecide={toDecide} />}
      {(phase === "undone" || phase === "removed") && <TakenOut phase={phase} state={state} />}
      {understood && !["reading", "waiting", "uploading"].includes(phase) && (
        <ImportPreview
          changeable={phase === "ready" || phase === "undone" || phase === "removed"}
          formats={formats}
          state={understood}
          {...list}
        >
          {phase === "ready" && <StorePanel formats={formats} state={understood} />}
        </ImportPreview>
      )}
    </div>
  );
}
