import { decisionLog } from "@/lib/db/decision-log";
import { decide, type PaperDecision } from "@/lib/db/decisions";
import { decideNames, type NameDecision, nameDecisionLog } from "@/lib/db/name-decisions";
import { openQuestions } from "@/lib/db/open-questions";
import { deriveSoon } from "@/lib/intake/derive-soon";
import { refusalToWrite } from "@/lib/intake/write-access";
import { ApiError, answer, json } from "../respond";
import { requireDecision } from "./request";

const MOST_LISTED = 100;

export function GET() {
  return answer(async () => {
    const [{ total, pairs }, decisions, names] = await Promise.all([
      openQuestions({ limit: MOST_LISTED }),
      decisionLog(MOST_LISTED),
      nameDecisionLog(MOST_LISTED),
    ]);
    return json({ total, open: pairs, decisions, names });
  });
}

export async function POST(request: Request) {
  const refusal = refusalToWrite(request);
  if (refusal) return refusal;
  return answer(async () => {
    const { decision, back } = await requireDecision(request);
    const outcome = isAboutNames(decision) ? await decideNames(decision) : await decide(decision);
    if ("code" in outcome) {
      if (back) return seeOther(`/decisions?problem=${outcome.code}`);
      throw new ApiError(
        outcome.code.startsWith("unknown") ? 404 : 400,
        outcome.code,
        outcome.message,
      );
    }
    deriveSoon();
    if (!back) return json(outcome);
    // The page that the form was on may have become another paper's.
    const moved = back.startsWith("/papers/") && "papers" in outcome;
    return seeOther(moved ? `/papers/${outcome.papers[0]}` : back);
  });
}

function isAboutNames(decision: PaperDecision | NameDecision): decision is NameDecision {
  return decision.action.includes("name");
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location } });
}
