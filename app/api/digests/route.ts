import { z } from "zod";
import { listDigests } from "@/lib/db/digests";
import { removedSeeds } from "@/lib/db/removed-seeds";
import { bringBack } from "@/lib/intake/bring-back";
import { refusalToWrite } from "@/lib/intake/write-access";
import { checked } from "../checked";
import { ApiError, answer, json } from "../respond";

/** Every digest of the library, the last stored first, and those it began with that were removed. */
export function GET(): Promise<Response> {
  return answer(async () => {
    const [digests, removed] = await Promise.all([listDigests(), removedSeeds()]);
    return json({ digests, removed });
  });
}

const request = z.object({
  bringBack: z.string("takes the path of a listing that was removed, as GET /api/digests has it."),
});

/** The form of the page of digests: brings back a listing of those that Paper Atlas begins with. */
export async function POST(incoming: Request): Promise<Response> {
  return (
    refusalToWrite(incoming) ??
    answer(async () => {
      const fields = Object.fromEntries(new URLSearchParams(await incoming.text()));
      const path = checked(request, fields, "The form has fields that cannot be used").bringBack;
      if (!(await removedSeeds()).includes(path)) {
        const message = `No listing that was removed is called "${path.slice(0, 200)}".`;
        throw new ApiError(404, "unknown-digest", message);
      }
      const back = await bringBack(path);
      const outcome = back === undefined ? "coming" : back ? "back" : "missing";
      const said = new URLSearchParams({ [outcome]: path });
      return new Response(null, { status: 303, headers: { Location: `/digests?${said}` } });
    })
  );
}
