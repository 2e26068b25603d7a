import { startReading } from "@/lib/intake/imports/begin";
import { IMPORT_LIMITS } from "@/lib/intake/imports/limits";
import { readManifest } from "@/lib/intake/imports/manifest";
import { takePiece } from "@/lib/intake/imports/uploads";
import { ApiError, json } from "../../../../respond";
import { guarded, requireImport } from "../../../guarded";

type Context = RouteContext<"/api/import/[id]/files/[index]">;

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
    const piece = await requirePiece(request);
    const answer = await takePiece(id, Number(index), Number(offset), piece);
    if (answer.taken) {
      const manifest = answer.complete ? await readManifest(id) : undefined;
      if (manifest && !manifest.job) await startReading(manifest);
      return json({ received: answer.received });
    }
    if (answer.reason === "unknown") {
      throw new ApiError(404, "unknown-file", "The import has no file of this number.");
    }
    return json({ received: answer.received }, { status: 409 });
  });
}

/** The body, which is not read on when it has more than a piece may have. */
async function requirePiece(request: Request): Promise<Uint8Array> {
  const most = IMPORT_LIMITS.piece;
  const tooLarge = () =>
    new ApiError(413, "too-large", `A piece has at most ${most / 1024 ** 2} MiB.`);
  if (Number(request.headers.get("content-length") ?? 0) > most) throw tooLarge();
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of request.body ?? []) {
    bytes += part.length;
    if (bytes > most) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}
