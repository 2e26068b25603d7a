import { z } from "zod";
import { readMapContrast } from "@/lib/db/map-contrast";
import type { Selection } from "@/lib/search/selection";
import { readSelection } from "@/lib/search/selection-url";
import { requireParams, text } from "../../params";
import { answer, badQuery, json } from "../../respond";

/** Characters of a selection's query string. */
const LONGEST = 6_000;

const TAKES = "takes the query string of a selection, escaped: a=theme%3Dquantization.";

const params = z.object({ a: z.string(TAKES).pipe(text(LONGEST)), b: text(LONGEST).optional() });

/** The terms that set selection `a` apart from `b`, or from all other papers, and the other way round. */
export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const { a, b } = requireParams(request, params);
    const sideB = b === undefined ? undefined : readSide("b", b);
    return json(await readMapContrast(readSide("a", a), sideB));
  });
}

function readSide(side: "a" | "b", query: string): Selection {
  const { selection, issues } = readSelection(query);
  if (issues.length > 0) {
    throw badQuery(
      "bad-selection",
      issues.map((issue) => ({ ...issue, key: `${side}.${issue.key}` })),
    );
  }
  return selection;
}
