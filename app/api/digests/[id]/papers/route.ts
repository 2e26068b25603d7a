import { z } from "zod";
import { digestPapers } from "@/lib/db/digest-papers";
import { readDigest } from "@/lib/db/digests";
import { requireDigestId, unknownDigest, wholeNumber } from "../../../params";
import { requireParams } from "../../../query";
import { answer, json } from "../../../respond";

const MOST_PER_PAGE = 100;
const params = z.object({
  page: wholeNumber(1_000_000).default(1),
  size: wholeNumber(MOST_PER_PAGE).default(20),
});

/** The entries of a digest in the order of its lines: which lines, of which paper. */
export function GET(request: Request, context: RouteContext<"/api/digests/[id]/papers">) {
  return answer(async () => {
    const { page, size } = requireParams(request, params);
    const id = await requireDigestId(context.params);
    const digest = await readDigest(id);
    if (!digest) throw unknownDigest(id);
    const papers = await digestPapers(id, { offset: (page - 1) * size, limit: size });
    return json({ total: digest.entries, page, size, papers });
  });
}
