import { z } from "zod";
import { act } from "@/lib/intake/imports/act";
import { isImportId } from "@/lib/intake/imports/folder";
import { readManifest } from "@/lib/intake/imports/manifest";
import { IMPORT_ACTIONS } from "@/lib/intake/imports/rules";
import { readImport } from "@/lib/intake/imports/state";
import { json } from "../../respond";
import {
  guarded,
  isForm,
  refuseAction,
  requireImport,
  seeImport,
  seeImports,
  takesPages,
} from "../guarded";
import { factsSchema, requireBody, requireJson } from "../import-request";
import { readChoice } from "../leave-out-request";

type Context = RouteContext<"/api/import/[id]">;

export function GET(request: Request, { params }: Context): Promise<Response> {
  return guarded(request, async () => json(await readImport((await requireImport(params)).id)));
}

const actionSchema = factsSchema.extend({
  action: z.enum(IMPORT_ACTIONS, `takes one of: ${IMPORT_ACTIONS.join(", ")}.`),
});

/** Does something with an import: "read" takes also what is newly known of it, "leave-out" which records. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const route = async () => {
    const form = isForm(request);
    if (form && takesPages(request) && (await isMissingImport(id))) return seeImport(id);
    await requireImport(params);
    const body = form ? fieldsOf(await request.formData()) : await requireJson(request);
    const { action, ...facts } = requireBody(actionSchema, body);
    const { choice, list }: Partial<ReturnType<typeof readChoice>> =
      action === "leave-out" ? readChoice(body) : {};
    const refusal = await act(id, action, { facts, choice });
    if (refusal) return refuseAction(request, id, action, refusal);
    if (form) return action === "discard" ? seeImports() : seeImport(id, list);
    return json((await readImport(id)) ?? { id, phase: "discarded" });
  };
  return guarded(request, route, (refusal) => seeImport(id, `?refused=${refusal}`));
}

/** Whether it was discarded in another tab, which its page says in words. */
async function isMissingImport(id: string): Promise<boolean> {
  return isImportId(id) && (await readManifest(id)) === undefined;
}

/** A box that is ticked more than once is a list. */
function fieldsOf(form: FormData): Record<string, unknown> {
  return { ...Object.fromEntries(form), left: form.getAll("left") };
}

export function DELETE(request: Request, { params }: Context): Promise<Response> {
  return guarded(request, async () => {
    const { id } = await requireImport(params);
    const refusal = await act(id, "discard");
    return refusal
      ? refuseAction(request, id, "discard", refusal)
      : new Response(null, { status: 204 });
  });
}
