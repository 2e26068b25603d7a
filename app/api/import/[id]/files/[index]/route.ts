import { takeUpload } from "@/lib/intake/imports/begin";
import { IMPORT_LIMITS } from "@/lib/intake/imports/limits";
import { ACTION_REFUSALS } from "@/lib/intake/imports/rules";
import { requireBytes } from "../../../../body";
import { ApiError, json } from "../../../../respond";
import { guarded, requireImport } from "../../../guarded";

type Context = RouteContext<"/api/import/[id]/files/[index]">;

const PIECES = `A piece has at most ${IMPORT_LIMITS.piece / 1024 ** 2} MiB.`;

const CONFLICTS = {
  elsewhere: "The piece does not begin where the file ends; go on from there.",
  "too-long": "The file would become longer than was announced.",
  complete: ACTION_REFUSALS.complete,
} as const;

/**
 * `?offset=N`, the body a piece of the file: added when the file ends there, else 409. Both answers
 * say how much of it is here, from where to go on.
 */
export function PUT(request: Request, { params }: Context): Promise<Response> {
  return guarded(request, async () => {
    const { id } = await requireImport(params);
    const { index } = await params;
    const offset = new URL(request.url).searchParams.get("offset") ?? "";
    if (!/^\d{1,15}$/.test(offset) || !/^\d{1,6}$/.test(index)) {
      throw new ApiError(400, "bad-request", "A piece goes to files/NUMBER?offset=BYTES.");
    }
    const piece = await requireBytes(request, IMPORT_LIMITS.piece, PIECES);
    const answer = await takeUpload(id, Number(index), Number(offset), piece);
    if (answer.taken) return json({ received: answer.received });
    if (answer.reason === "unknown") {
      throw new ApiError(404, "unknown-file", "The import has no file of this number.");
    }
    const { reason, received } = answer;
    const error = { code: reason, message: CONFLICTS[reason] };
    return json({ received, error }, { status: 409 });
  });
}
