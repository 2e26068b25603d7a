import { z } from "zod";
import { listDigests } from "@/lib/db/digests";
import { removedSeeds } from "@/lib/db/removed-seeds";
import { bringBack } from "@/lib/intake/bring-back";
import { refusalToWrite } from "@/lib/intake/write-access";
import { requireText } from "../body";
import { checked } from "../checked";
import { ApiError, answer, json } from "../respond";

/** Every digest of the library, the last stored first, and those it began with that were removed. */
export function GET(): Promise<Response> {
  return answer(async () => {
    const [digests, removed] = await Promise.all([listDigests(), removedSeeds()]);
    return json({ digests, removed });
  });
}

const fieldsSchema = z.object({
  bringBack: z.string("takes the path of a listing that was removed, as GET /api/digests has it."),
});

/** A path, as a form writes it. */
const MOST_BYTES = 8_000;
const TOO_LARGE = `The form has at most ${MOST_BYTES} bytes.`;

/** The form of the page of digests: brings back a listing of those that Paper Atlas begins with. */
export async function POST(request: Request): Promise<Response> {
  return (
    refusalToWrite(request) ??
    answer(async () => {
      const form = await requireText(request, MOST_BYTES, TOO_LARGE);
      const fields = Object.fromEntries(new URLSearchParams(form));
      const path = checked(
        fieldsSchema,
        fields,
        "The form has fields that cannot be used",
      ).bringBack;
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
