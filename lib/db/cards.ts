/** Paper cards: what a list shows of a paper. */
import type { PaperCard, TextPart } from "@/lib/search/answer";
import { database } from "./client";
import type { Prisma } from "./generated/client";

/** Authors named on a card; `authorCount` tells how many there are. */
const CARD_AUTHORS = 10;

/** How a card shows the texts of its paper: what was hit, which part of the abstract. */
export interface CardTexts {
  title(title: string): TextPart[];
  snippet(abstract: string): TextPart[];
}

/** What to read with a paper for `toBrief`, which names at most so many authors. */
export function briefly(authors: number) {
  return {
    venue: true,
    authorships: {
      orderBy: { position: "asc" },
      where: { position: { lt: authors } },
      include: { author: { select: { name: true } } },
    },
    themes: { orderBy: { score: "desc" }, include: { theme: { select: { label: true } } } },
  } satisfies Prisma.PaperInclude;
}

type BriefRow = Prisma.PaperGetPayload<{ include: ReturnType<typeof briefly> }>;

/** What every card says of a paper, in the list and on the map. */
export function toBrief(paper: BriefRow) {
  return {
    slug: paper.slug,
    title: paper.title,
    authors: paper.authorships.map(({ author }) => author.name),
    authorCount: paper.authorCount,
    venue: paper.venue?.name,
    publishedOn: paper.publishedOn ?? undefined,
    themes: paper.themes.map(({ themeId, theme }) => ({ id: themeId, label: theme.label })),
  };
}

/** The cards of the papers with these ids, in this order. */
export async function readCards(ids: number[], texts: CardTexts): Promise<PaperCard[]> {
  const papers = await database().paper.findMany({
    where: { id: { in: ids } },
    include: {
      ...briefly(CARD_AUTHORS),
      sightings: { select: { digest: { select: { source: true } } } },
    },
  });
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  return ids.flatMap((id) => {
    const paper = byId.get(id);
    if (!paper) return [];
    const card: PaperCard = {
      ...toBrief(paper),
      snippet: texts.snippet(paper.abstract ?? ""),
      titleParts: texts.title(paper.title),
      comments: paper.comments ?? undefined,
      sources: [...new Set(paper.sightings.map(({ digest }) => digest.source.name))].sort(),
    };
    return [card];
  });
}
