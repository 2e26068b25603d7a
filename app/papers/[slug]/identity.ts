/** What a paper's page shows and offers about its being one paper. */
import { headers } from "next/headers";
import type { IdentityFacts } from "@/components/paper/one-or-several";
import { decisionLog } from "@/lib/db/decision-log";
import { likelyNames } from "@/lib/db/likely-names";
import { nameDecisionLog } from "@/lib/db/name-decisions";
import { openQuestions } from "@/lib/db/open-questions";
import { writeAccess } from "@/lib/intake/write-access";
import { authorSlug } from "@/lib/papers/author-slug";
import { readName } from "@/lib/papers/names";
import type { PaperRecord } from "@/lib/papers/record";

const MOST_PAIRS = 5;
const MOST_DECISIONS = 20;

export async function identityOf({
  slug,
  sightings,
  authors,
  authorIds,
}: PaperRecord): Promise<IdentityFacts> {
  const keys = sightings.map(({ key }) => key);
  const names = [
    ...authors.map((name) => authorSlug(readName(name) ?? { family: name })),
    ...authorIds,
  ];
  const [{ pairs }, decisions, likely, nameDecisions] = await Promise.all([
    openQuestions({ paper: slug, limit: MOST_PAIRS }),
    decisionLog(MOST_DECISIONS, keys),
    likelyNames(slug),
    nameDecisionLog(MOST_DECISIONS, names),
  ]);
  return {
    likely: pairs,
    decisions: decisions.filter(({ undoneAt }) => !undoneAt),
    names: { likely, decisions: nameDecisions },
    mayDecide: writeAccess(await headers()) === "granted",
  };
}
