import { z } from "zod";
import { startReading } from "@/lib/intake/imports/begin";
import { removeImport } from "@/lib/intake/imports/clean";
import { cancelJob, runningJob, startJob } from "@/lib/intake/imports/jobs";
import { changeManifest, type Manifest } from "@/lib/intake/imports/manifest";
import { readImport } from "@/lib/intake/imports/state";
import { isComplete } from "@/lib/intake/imports/uploads";
import { ApiError, json } from "../../respond";
import { guarded, isForm, requireImport, seeImport } from "../guarded";
import { factsSchema, requireBody, requireJson } from "../import-request";

type Context = RouteContext<"/api/import/[id]">;

export function GET(request: Request, { params }: Context): Promise<Response> {
  return guarded(request, async () => json(await readImport((await requireImport(params)).id)));
}

const ACTIONS = ["read", "store", "cancel", "undo", "discard"] as const;
const actionSchema = z.object({
  action: z.enum(ACTIONS, `takes one of: ${ACTIONS.join(", ")}.`),
});

/** Does something with an import: "read" takes also what is newly known of it. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return guarded(request, async () => {
    const manifest = await requireImport(params);
    const form = isForm(request);
    const body = form ? Object.fromEntries(await request.formData()) : await requireJson(request);
    const { action } = requireBody(actionSchema, body);
    if (action === "cancel") cancelJob(manifest.id);
    else if (action === "discard") await discard(manifest);
    else await work(manifest, action, body);
    if (form) return action === "discard" ? seeImports() : seeImport(manifest.id);
    return json((await readImport(manifest.id)) ?? { id: manifest.id, phase: "discarded" });
  });
}

export function DELETE(request: Request, { params }: Context): Promise<Response> {
  return guarded(request, async () => {
    await discard(await requireImport(params));
    return new Response(null, { status: 204 });
  });
}

async function work(
  manifest: Manifest,
  action: "read" | "store" | "undo",
  body: unknown,
): Promise<void> {
  requireIdle(manifest);
  if (!isComplete(manifest)) {
    throw new ApiError(409, "not-complete", "The upload is not complete yet.");
  }
  if (action === "read") {
    const facts = requireBody(factsSchema, body);
    const changed = await changeManifest(manifest.id, (manifest) => ({
      ...manifest,
      facts: { ...manifest.facts, ...facts },
    }));
    if (changed) await startReading(changed);
    return;
  }
  // Of a storing that was cut off, some may be stored.
  if (action === "undo" && !manifest.stored && manifest.job?.kind === "reading") {
    throw new ApiError(409, "not-stored", "Nothing of this import was stored.");
  }
  await startJob(manifest, action === "store" ? "storing" : "undoing");
}

async function discard(manifest: Manifest): Promise<void> {
  requireIdle(manifest);
  await removeImport(manifest.id);
}

function requireIdle({ id }: Manifest): void {
  if (!runningJob(id)) return;
  throw new ApiError(409, "at-work", "The import is being worked on; wait for it or stop it.");
}

function seeImports(): Response {
  return new Response(null, { status: 303, headers: { Location: "/import" } });
}
