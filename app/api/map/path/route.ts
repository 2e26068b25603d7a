import { z } from "zod";
import { readMapPath, UnknownEnd } from "@/lib/db/map-path";
import { unknownPaper } from "../../params";
import { requireParams } from "../../query";
import { ApiError, answer, json } from "../../respond";

const TAKES = "takes the slug of a paper, or the id of a theme after “theme:”.";
const end = z.string(TAKES).max(210, TAKES);
const params = z.object({ from: end, to: end });

/** The chain of similar papers between two papers or themes. */
export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const { from, to } = requireParams(request, params);
    return json(await readMapPath(from, to).catch(unknown));
  });
}

function unknown(cause: unknown): never {
  if (!(cause instanceof UnknownEnd)) throw cause;
  const { kind, id } = cause.end;
  if (kind === "paper") throw unknownPaper(id);
  throw new ApiError(404, "unknown-theme", `No theme is called "${id}".`);
}
