import { readDigest } from "@/lib/db/digests";
import { LibraryBusyError, removeFromLibrary } from "@/lib/intake/remove";
import { refusalToWrite } from "@/lib/intake/write-access";
import { requireDigestId, unknownDigest } from "../../params";
import { ApiError, answer, json } from "../../respond";

type Context = RouteContext<"/api/digests/[id]">;

export function GET(_request: Request, context: Context): Promise<Response> {
  return answer(async () => {
    const id = await requireDigestId(context.params);
    const digest = await readDigest(id);
    if (!digest) throw unknownDigest(id);
    return json(digest);
  });
}

/** Takes the digest out of the library with everything that only it supplied. */
export async function DELETE(request: Request, context: Context): Promise<Response> {
  return refusalToWrite(request) ?? answer(async () => json({ removed: await remove(context) }));
}

/** The form of the digest's page, which works without a script. */
export async function POST(request: Request, context: Context): Promise<Response> {
  return (
    refusalToWrite(request) ??
    answer(async () => {
      const { file, papers } = await remove(context);
      const said = new URLSearchParams({ removed: file, papers: String(papers) });
      return new Response(null, { status: 303, headers: { Location: `/digests?${said}` } });
    })
  );
}

async function remove(context: Context) {
  const id = await requireDigestId(context.params);
  const removed = await removeFromLibrary(id).catch((cause) => {
    if (!(cause instanceof LibraryBusyError)) throw cause;
    throw new ApiError(409, "library-busy", `${cause.message} Try again when it has ended.`);
  });
  if (!removed) throw unknownDigest(id);
  return removed;
}
