/** Doing something with an import: one thing after the other, so that of two tabs one is too late. */
import type { ImportFacts, ImportState } from "@/lib/ingest/import-state";
import { type Choice, leaveOut } from "../preview/left-out";
import { startReading } from "./begin";
import { removeImport } from "./clean";
import { previewFolder } from "./folder";
import { cancelJob, isJobAnnounced, runningJob, startJob } from "./jobs";
import { changeManifest, oneByOne, readManifest } from "./manifest";
import { type ActionRefusal, type ImportAction, refusalOf } from "./rules";
import { readImport } from "./state";

/** What goes with an action. */
export interface ActionDetails {
  /** What is newly known of the import, for reading it again. */
  facts?: ImportFacts;
  /** Which records are to be left out. */
  choice?: Choice;
}

/** Does it, or tells why not. */
export function act(
  id: string,
  action: ImportAction,
  details: ActionDetails = {},
): Promise<ActionRefusal | undefined> {
  return oneByOne(`${id}/action`, async () => {
    const state = await readImport(id);
    if (!state) return undefined;
    const refusal = refusalOf(action, state);
    if (refusal) return refusal;
    if (action === "cancel" && !runningJob(id) && !isJobAnnounced(id)) return "elsewhere";
    await begin(state, action, details);
    return undefined;
  });
}

async function begin(
  { id, preview }: ImportState,
  action: ImportAction,
  { facts, choice }: ActionDetails,
): Promise<void> {
  if (action === "leave-out") {
    if (choice) await leaveOut(previewFolder(id), preview!.items.all, choice);
  } else if (action === "cancel") cancelJob(id);
  else if (action === "discard") await removeImport(id);
  else if (action === "read") {
    const changed = await changeManifest(id, (manifest) => ({
      ...manifest,
      facts: { ...manifest.facts, ...facts },
    }));
    if (changed) await startReading(changed);
  } else {
    const manifest = await readManifest(id);
    if (manifest) await startJob(manifest, action === "store" ? "storing" : "undoing");
  }
}
