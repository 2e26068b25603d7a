import { z } from "zod";
import { facetValues } from "@/lib/db/facet-values";
import { requireFacet, requireParams } from "../../params";
import { answer, json, requireSelection } from "../../respond";

const MOST_VALUES = 200;

const whole = (most: number) =>
  z.coerce
    .number(`takes a whole number from 1 to ${most}.`)
    .int(`takes a whole number from 1 to ${most}.`)
    .min(1, "begins at 1.")
    .max(most, `is at most ${most}.`);

const params = z.object({
  find: z.string().max(100, "takes at most 100 characters.").default(""),
  order: z.enum(["count", "name"], "takes one of: count, name.").default("count"),
  page: whole(1_000_000).default(1),
  size: whole(MOST_VALUES).default(50),
});

export function GET(
  request: Request,
  { params: path }: { params: Promise<{ facet: string }> },
): Promise<Response> {
  return answer(async () => {
    const facet = await requireFacet(path);
    const asked = requireParams(request, params);
    // Page and size are those of the values; papers have none here.
    return json(await facetValues(requireSelection(request, ["page", "size"]), facet, asked));
  });
}
