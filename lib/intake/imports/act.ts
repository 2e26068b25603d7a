/** Doing something with an import: one thing after the other, so that of two tabs one is too late. */
import type { ImportFacts } from "@/lib/ingest/import-state";
import { startReading } from "./begin";
import { removeImport } from "./clean";
import { cancelJob, startJob } from "./jobs";
import { changeManifest, oneByOne, readManifest } from "./manifest";
import { type ActionRefusal, type ImportAction, refusalOf } from "./rules";
import { readImport } from "./state";

/**
 * Does it, or tells why not.
 * @param facts what is newly known of the import, for reading it again
 */
export function act(
  id: string,
  action: ImportAction,
  facts: ImportFacts,
): Promise<ActionRefusal | undefined> {
  return oneByOne(`${id}/action`, async () => {
    const state = await readImport(id);
    if (!state) return undefined;
    const refusal = refusalOf(action, state);
    if (!refusal) await begin(id, action, facts);
    return refusal;
  });
}

async function begin(id: string, action: ImportAction, facts: ImportFacts): Promise<void> {
  if (action === "cancel") cancelJob(id);
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
