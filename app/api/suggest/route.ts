import { z } from "zod";
import { suggestFor } from "@/lib/db/suggestions";
import type { Suggestion } from "@/lib/search/answer";
import { SELECTION_LIMITS } from "@/lib/search/selection";
import { originOf } from "../../origin";
import { requireParams } from "../params";
import { answer, json } from "../respond";

const MOST_SUGGESTIONS = 12;

const DESCRIPTIONS: Record<Suggestion["kind"], string> = {
  completion: "Search",
  paper: "Paper",
  theme: "Theme",
  author: "Author",
  keyword: "Key phrase",
  venue: "Venue",
};

const params = z.object({
  q: z
    .string()
    .max(SELECTION_LIMITS.q, `takes at most ${SELECTION_LIMITS.q} characters`)
    .default(""),
  format: z.enum(["opensearch"], "takes: opensearch").optional(),
});

export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const { q, format } = requireParams(request, params);
    const suggestions = await suggestFor(q, MOST_SUGGESTIONS);
    if (format !== "opensearch") return json({ query: q, suggestions });
    // OpenSearch Suggestions 1.1: the query, completions, descriptions, addresses.
    const origin = originOf(request.headers) ?? new URL(request.url).origin;
    const columns = [
      suggestions.map(({ label }) => label),
      suggestions.map(({ kind }) => DESCRIPTIONS[kind]),
      suggestions.map(({ href }) => origin + href),
    ];
    return json([q, ...columns], {
      headers: { "Content-Type": "application/x-suggestions+json" },
    });
  });
}
