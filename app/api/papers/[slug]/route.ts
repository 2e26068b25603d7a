import { currentSlug } from "@/lib/db/former-slugs";
import { readPaper } from "@/lib/db/papers";
import { requireSlug, unknownPaper } from "../../params";
import { answer, json } from "../../respond";

export function GET(_request: Request, context: RouteContext<"/api/papers/[slug]">) {
  return answer(async () => {
    const slug = await requireSlug(context.params);
    const paper = await readPaper((await currentSlug(slug)) ?? slug);
    if (!paper) throw unknownPaper(slug);
    return json(paper);
  });
}
