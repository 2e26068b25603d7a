import { z } from "zod";
import { suggestFor } from "@/lib/db/suggestions";
import type { Suggestion } from "@/lib/search/answer";
import { cleanText, SELECTION_LIMITS } from "@/lib/search/selection";
import { firstOfEachText } from "@/lib/search/suggest/repeated-texts";
import { originOf } from "../../origin";
import { choice, text } from "../params";
import { requireParams } from "../query";
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
  q: text(SELECTION_LIMITS.q).default(""),
  format: choice(["opensearch"]).optional(),
});

export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const { q, format } = requireParams(request, params);
    const query = cleanText(q, SELECTION_LIMITS.q);
    const suggestions = await suggestFor(query, MOST_SUGGESTIONS);
    if (format !== "opensearch") return json({ query, suggestions });
    // OpenSearch Suggestions 1.1: the query, completions, descriptions, addresses.
    const origin = originOf(request.headers) ?? new URL(request.url).origin;
    const shown = firstOfEachText(suggestions);
    const columns = [
      shown.map(({ label }) => label),
      shown.map(({ kind }) => DESCRIPTIONS[kind]),
      shown.map(({ href }) => origin + href),
    ];
    // Browsers drop an answer to another text than theirs, were it only without the last space.
    return json([q.trim() === query ? q : query, ...columns], {
      headers: { "Content-Type": "application/x-suggestions+json" },
    });
  });
}
