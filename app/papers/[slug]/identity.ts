/** What a paper's page shows and offers about its being one paper. */
import { headers } from "next/headers";
import type { IdentityFacts } from "@/components/paper/one-or-several";
import { decisionLog } from "@/lib/db/decision-log";
import { openQuestions } from "@/lib/db/open-questions";
import { writeAccess } from "@/lib/intake/write-access";
import type { PaperRecord } from "@/lib/papers/record";

const MOST_PAIRS = 5;
const MOST_DECISIONS = 20;

export async function identityOf({ slug, sightings }: PaperRecord): Promise<IdentityFacts> {
  const keys = sightings.map(({ key }) => key);
  const [{ pairs }, decisions] = await Promise.all([
    openQuestions({ paper: slug, limit: MOST_PAIRS }),
    decisionLog(MOST_DECISIONS, keys),
  ]);
  return {
    likely: pairs,
    decisions: decisions.filter(({ undoneAt }) => !undoneAt),
    mayDecide: writeAccess(await headers()) === "granted",
  };
}
