/** What the routes of imports have in common: who may ask, and which import is meant. */
import { ImportRefusal } from "@/lib/intake/imports/begin";
import { type Manifest, readManifest } from "@/lib/intake/imports/manifest";
import {
  ACTION_REFUSALS,
  type ActionRefusal,
  type FormRefusal,
  type ImportAction,
} from "@/lib/intake/imports/rules";
import { refusalToWrite } from "@/lib/intake/write-access";
import { ApiError, answer } from "../respond";
import { formRefusalOf } from "./form-refusal";

/**
 * Runs a route for those who may write; previews are theirs alone, too.
 * @param back the page that a browser's form came from, with what of the form cannot be used
 */
export async function guarded(
  request: Request,
  route: () => Promise<Response>,
  back: (refusal: FormRefusal) => Response = seeImports,
): Promise<Response> {
  const refusal = refusalToWrite(request);
  if (refusal) return refusal;
  return answer(() =>
    route().catch((thrown) => {
      const isTooMuch = thrown instanceof ImportRefusal;
      const cause = isTooMuch ? new ApiError(413, "too-much", thrown.message) : thrown;
      const unusable = isForm(request) && takesPages(request) ? formRefusalOf(cause) : undefined;
      if (unusable) return back(unusable);
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

/** A button pressed twice: the page shows by itself that it is done, or how far the work is. */
const SHOWN_BY_ITSELF: Partial<Record<ImportAction, readonly ActionRefusal[]>> = {
  read: ["at-work"],
  store: ["stored", "at-work"],
  undo: ["at-work"],
  cancel: ["not-at-work"],
};

/** Where a form goes on: the page of the import. */
export function seeImport(id: string, query = ""): Response {
  return new Response(null, { status: 303, headers: { Location: `/import/${id}${query}` } });
}

/** The page of all imports, with what stood in the way. */
export function seeImports(refusal?: FormRefusal): Response {
  const Location = `/import${refusal ? `?refused=${refusal}` : ""}`;
  return new Response(null, { status: 303, headers: { Location } });
}

/** A conflict; the browser that sent a form is led to the page, which says the same. */
export function refuseAction(
  request: Request,
  id: string,
  action: ImportAction,
  refusal: ActionRefusal,
): Response {
  if (isForm(request) && takesPages(request)) {
    const shown = SHOWN_BY_ITSELF[action]?.includes(refusal);
    return seeImport(id, shown ? "" : `?refused=${refusal}`);
  }
  throw new ApiError(409, refusal, ACTION_REFUSALS[refusal]);
}

export function takesPages(request: Request): boolean {
  return request.headers.get("accept")?.includes("text/html") ?? false;
}

export function isForm(request: Request): boolean {
  const type = request.headers.get("content-type") ?? "";
  return /^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type);
}
