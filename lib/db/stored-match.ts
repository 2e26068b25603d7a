/** Which papers of the library entries are of, before anything is stored. */
import { groupByPaper, type Identifiable, identityKeys } from "@/lib/ingest/identity";
import type { PaperDraft } from "@/lib/papers/paper";
import { database } from "./client";
import { placesOf } from "./store/meeting-places";

export interface StoredMatch {
  /** The oldest of the papers that the entry shows to be one. */
  paper?: { slug: string; title: string };
  /** Whether a digest of the same content said it in the same lines. */
  said: boolean;
  /** The first of `earlier` and the entries before it that is of the same paper, by its number. */
  sameAs?: number;
}

/** An entry seen before in the same import. */
export interface EarlierEntry {
  number: number;
  facts: Identifiable;
}

type Member =
  | { paper: Candidate; facts: Identifiable }
  | { number: number; facts: Identifiable; index?: number };
type Candidate = Awaited<ReturnType<typeof candidatesFor>>[number];

/**
 * The match of each draft.
 * @param numbers of the drafts among the items of the import
 * @param sha256 of the digest that they stand in
 */
export async function matchDrafts(
  drafts: PaperDraft[],
  numbers: number[],
  earlier: EarlierEntry[],
  sha256: string,
): Promise<StoredMatch[]> {
  const papers = await candidatesFor(drafts);
  const members: Member[] = [
    ...papers.flatMap((paper) =>
      paper.sightings.map(({ draft }) => ({ paper, facts: JSON.parse(draft) as PaperDraft })),
    ),
    ...earlier,
    ...drafts.map((draft, index) => ({ number: numbers[index]!, facts: draft, index })),
  ];
  const visitors = new Map<string, number>();
  const keys = members.map(({ facts }) => identityKeys(facts));
  for (const key of keys.flat()) visitors.set(key, (visitors.get(key) ?? 0) + 1);
  // Most entries meet nobody: only the others are asked whether they are one.
  const meeting = members.filter((_, i) => keys[i]!.some((key) => visitors.get(key)! > 1));
  const matches: StoredMatch[] = drafts.map(() => ({ said: false }));
  for (const group of groupByPaper(meeting, ({ facts }) => facts)) {
    const stored = group.flatMap((member) => ("paper" in member ? member.paper : []));
    const paper = stored.sort((a, b) => a.id - b.id)[0];
    const firstNumber = Math.min(
      ...group.map((member) => ("number" in member ? member.number : Infinity)),
    );
    for (const member of group) {
      if (!("number" in member) || member.index === undefined) continue;
      const { firstLine } = drafts[member.index]!;
      matches[member.index] = {
        paper: paper && { slug: paper.slug, title: paper.title },
        said: stored.some(({ sightings }) =>
          sightings.some((said) => said.digest.sha256 === sha256 && said.firstLine === firstLine),
        ),
        sameAs: member.number > firstNumber ? firstNumber : undefined,
      };
    }
  }
  return matches;
}

function candidatesFor(drafts: PaperDraft[]) {
  const places = drafts.map(placesOf);
  const keys = places.map(({ titleKey }) => titleKey);
  const dois = places.flatMap(({ doi }) => doi);
  const arxivIds = places.flatMap(({ arxivId }) => arxivId);
  return database().paper.findMany({
    where: {
      OR: [{ titleKey: { in: keys } }, { doi: { in: dois } }, { arxivId: { in: arxivIds } }],
    },
    select: {
      id: true,
      slug: true,
      title: true,
      sightings: {
        select: { draft: true, firstLine: true, digest: { select: { sha256: true } } },
      },
    },
  });
}
