import { z } from "zod";
import { unknownValueNotes } from "@/lib/db/facet-names";
import { readMapContrast } from "@/lib/db/map-contrast";
import type { Selection } from "@/lib/search/selection";
import { readSelection, writeSelection } from "@/lib/search/selection-url";
import { text } from "../../params";
import { badQuery, requireParams } from "../../query";
import { ApiError, answer, json } from "../../respond";

/** Characters of a selection's query string. */
const LONGEST = 6_000;

const TAKES = "takes the query string of a selection, escaped: a=theme%3Dquantization.";

type Side = "a" | "b";

const params = z.object({ a: z.string(TAKES).pipe(text(LONGEST)), b: text(LONGEST).optional() });

/** The terms that set selection `a` apart from `b`, or from all other papers, and the other way round. */
export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const { a, b } = requireParams(request, params);
    const sideB = b === undefined ? undefined : await knownSide("b", b);
    return json(await readMapContrast(await knownSide("a", a), sideB));
  });
}

/** A side that asks for something, and for nothing that the library does not have. */
async function knownSide(side: Side, query: string): Promise<Selection> {
  const selection = readSide(side, query);
  if (writeSelection(selection) === "") {
    throw badQuery("bad-selection", [{ key: side, value: query, message: `${side} ${TAKES}` }]);
  }
  const [unknown] = await unknownValueNotes(selection);
  if (unknown !== undefined) throw new ApiError(404, "unknown-value", unknown);
  return selection;
}

function readSide(side: Side, query: string): Selection {
  const { selection, issues } = readSelection(query);
  if (issues.length > 0) {
    throw badQuery(
      "bad-selection",
      issues.map((issue) => ({ ...issue, key: `${side}.${issue.key}` })),
    );
  }
  return selection;
}
