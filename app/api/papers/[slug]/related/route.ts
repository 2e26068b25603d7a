import { z } from "zod";
import { relatedPapers } from "@/lib/db/papers";
import { choice, requireSlug, unknownPaper } from "../../../params";
import { requireParams } from "../../../query";
import { answer, json } from "../../../respond";

const MOST_RELATED = 10;

const params = z.object({
  by: choice(["text"]).default("text"),
});

export function GET(request: Request, context: RouteContext<"/api/papers/[slug]/related">) {
  return answer(async () => {
    requireParams(request, params);
    const slug = await requireSlug(context.params);
    const papers = await relatedPapers(slug, MOST_RELATED);
    if (!papers) throw unknownPaper(slug);
    return json({ papers });
  });
}
