import { z } from "zod";
import { readMapPapers } from "@/lib/db/map";
import { requireParams } from "../../query";
import { answer, json } from "../../respond";

const MOST_POINTS = 100;
const TAKES = "takes numbers of points with commas between: at=3,17.";

const params = z.object({
  at: z
    .string(TAKES)
    .regex(/^\d{1,9}(,\d{1,9})*$/, TAKES)
    .transform((text) => text.split(",").map(Number))
    .refine((points) => points.length <= MOST_POINTS, `takes at most ${MOST_POINTS} points.`),
});

/** What a hover card shows of the papers at these points. */
export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const { at } = requireParams(request, params);
    return json({ papers: await readMapPapers(at) });
  });
}
