import { type ImportState, isInLibrary } from "@/lib/ingest/import-state";
import { ActionForm } from "./action-form";
import { InLibrary } from "./in-library";

const TITLES = { undone: "Taken out again", removed: "Not in the library any more" } as const;

const WHAT_HAPPENED = {
  undone: "What only this import had brought is gone from the library.",
  removed:
    "This import was stored once. What it stored was removed since, with its digests, or replaced by another reading of the same text.",
} as const;

/** An import whose papers are not in the library any more, and the ways on. */
export function TakenOut({ state, phase }: { state: ImportState; phase: keyof typeof TITLES }) {
  const { id, preview, cleaned } = state;
  if (preview && isInLibrary(state)) return <InLibrary state={{ ...state, preview }} />;
  return (
    <section aria-labelledby="taken-out" className="import-note">
      <h2 className="font-serif text-heading font-semibold" id="taken-out">
        {TITLES[phase]}
      </h2>
      <p className="max-w-measure text-lead text-pretty">{WHAT_HAPPENED[phase]}</p>
      <div className="flex flex-wrap gap-2.5">
        {!cleaned && <ActionForm action="store" id={id} label="Store it again" />}
        <ActionForm action="discard" id={id} label="Discard" />
      </div>
    </section>
  );
}
