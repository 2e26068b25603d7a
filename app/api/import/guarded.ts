/** What the routes of imports have in common: who may ask, and which import is meant. */

import { ImportRefusal } from "@/lib/intake/imports/begin";
import { type Manifest, readManifest } from "@/lib/intake/imports/manifest";
import { refusalToWrite } from "@/lib/intake/write-access";
import { ApiError, answer } from "../respond";

/** Runs a route for those who may write; previews are theirs alone, too. */
export async function guarded(request: Request, route: () => Promise<Response>): Promise<Response> {
  const refusal = refusalToWrite(request);
  if (refusal) return refusal;
  return answer(() =>
    route().catch((cause) => {
      if (cause instanceof ImportRefusal) throw new ApiError(413, "too-much", cause.message);
      throw cause;
    }),
  );
}

export async function requireImport(params: Promise<{ id: string }>): Promise<Manifest> {
  const { id } = await params;
  const manifest = await readManifest(id);
  if (manifest) return manifest;
  throw new ApiError(404, "unknown-import", `No import has the id "${id.slice(0, 80)}".`);
}

/** Where a form without JavaScript goes on: the page of the import. */
export function seeImport(id: string): Response {
  return new Response(null, { status: 303, headers: { Location: `/import/${id}` } });
}

export function isForm(request: Request): boolean {
  const type = request.headers.get("content-type") ?? "";
  return /^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type);
}
