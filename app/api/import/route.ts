import { beginImport, importFiles } from "@/lib/intake/imports/begin";
import { readImport } from "@/lib/intake/imports/state";
import { json } from "../respond";
import { guarded, isForm, seeImport } from "./guarded";
import {
  announcementSchema,
  readImportForm,
  requireBody,
  requireFiles,
  requireJson,
} from "./import-request";

/** Begins an import: files are announced and come in pieces, or come along with a form. */
export function POST(request: Request): Promise<Response> {
  return guarded(request, async () => {
    if (isForm(request)) {
      const { files, facts } = await readImportForm(request);
      requireFiles(files);
      return seeImport((await importFiles(files, facts)).id);
    }
    const { files, ...facts } = requireBody(announcementSchema, await requireJson(request));
    requireFiles(files);
    const { id } = await beginImport(files, facts);
    return json(await readImport(id), { status: 201 });
  });
}
