/** One paper with everything the library knows of it, and the papers it is related to. */
import { provenanceOfSole } from "@/lib/ingest/sole-sighting";
import { doiAddress } from "@/lib/papers/doi";
import type { DatePrecision, PaperDraft, PaperField, PaperKind } from "@/lib/papers/paper";
import type { FieldProvenance, PaperRecord } from "@/lib/papers/record";
import type { PaperCard } from "@/lib/search/answer";
import { snippet } from "@/lib/search/highlight";
import type { ThemeEvidence } from "@/lib/themes/theme";
import { readCards } from "./cards";
import { database } from "./client";

export async function readPaper(slug: string): Promise<PaperRecord | undefined> {
  const paper = await database().paper.findUnique({
    where: { slug },
    include: {
      venue: true,
      authorships: { orderBy: { position: "asc" }, include: { author: true } },
      themes: { orderBy: { score: "desc" }, include: { theme: true } },
      keywords: { orderBy: { score: "desc" }, include: { keyword: true } },
      sightings: {
        orderBy: [{ digest: { path: "asc" } }, { firstLine: "asc" }],
        include: {
          digest: { include: { source: true, texts: { select: { firstLine: true }, take: 1 } } },
        },
      },
      point: { include: { region: true } },
    },
  });
  if (!paper) return undefined;
  const codeUrls = JSON.parse(paper.codeUrls) as string[];
  return {
    slug: paper.slug,
    title: paper.title,
    abstract: paper.abstract ?? undefined,
    rawTitle: paper.rawTitle,
    rawAbstract: paper.rawAbstract ?? undefined,
    authors: paper.authorships.map(({ author, writtenAs }) => writtenAs ?? author.name),
    authorIds: paper.authorships.map(({ authorId }) => authorId),
    authorCount: paper.authorCount,
    venue: paper.venue?.name,
    publishedOn: paper.publishedOn ?? undefined,
    publishedOnPrecision: (paper.publishedOnPrecision as DatePrecision | null) ?? undefined,
    arxivId: paper.arxivId ?? undefined,
    doi: paper.doi ?? undefined,
    url: paper.url ?? undefined,
    codeUrls,
    comments: paper.comments ?? undefined,
    upvotes: paper.upvotes ?? undefined,
    statedKeywords: JSON.parse(paper.statedKeywords) as string[],
    kind: (paper.kind as PaperKind | null) ?? undefined,
    volume: paper.volume ?? undefined,
    issue: paper.issue ?? undefined,
    pages: paper.pages ?? undefined,
    publisher: paper.publisher ?? undefined,
    language: paper.language ?? undefined,
    themes: paper.themes.map(({ themeId, theme, score, evidence }) => ({
      id: themeId,
      label: theme.label,
      group: theme.group,
      score,
      evidence: JSON.parse(evidence) as ThemeEvidence[],
    })),
    keywords: paper.keywords.map(({ keywordId, keyword, score }) => ({
      id: keywordId,
      label: keyword.label,
      score,
    })),
    sightings: paper.sightings.map(
      ({ digest, firstLine, lastLine, draft, entryKey, supplied }) => ({
        digestId: digest.id,
        digest: digest.file,
        format: digest.format,
        site: digest.source.name,
        topic: digest.topic ?? undefined,
        crawledOn: digest.crawledOn ?? undefined,
        firstLine,
        lastLine,
        span: (JSON.parse(draft) as PaperDraft).span,
        hasText: digest.texts.length > 0,
        key: entryKey,
        fields: JSON.parse(supplied) as PaperField[],
      }),
    ),
    provenance:
      paper.sightings.length === 1
        ? provenanceOfSole(JSON.parse(paper.sightings[0]!.supplied) as PaperField[])
        : (JSON.parse(paper.provenance) as FieldProvenance[]),
    links: paperLinks({
      title: paper.title,
      arxivId: paper.arxivId,
      doi: paper.doi,
      url: paper.url,
      codeUrls,
    }),
    place: paper.point
      ? {
          index: paper.point.index,
          x: paper.point.x,
          y: paper.point.y,
          region: paper.point.region?.label,
        }
      : undefined,
  };
}

export interface RelatedPaper extends PaperCard {
  /** Cosine of the latent vectors. */
  score: number;
  /** Terms that explain the likeness, best first. */
  shared: string[];
}

/** Undefined for an unknown paper. */
export async function relatedPapers(
  slug: string,
  limit: number,
): Promise<RelatedPaper[] | undefined> {
  const paper = await database().paper.findUnique({
    where: { slug },
    select: { neighbours: { orderBy: { rank: "asc" }, take: limit } },
  });
  if (!paper) return undefined;
  const cards = await readCards(
    paper.neighbours.map(({ neighbourId }) => neighbourId),
    {
      title: (title) => [{ text: title, hit: false }],
      snippet: (text) => snippet(undefined, text),
    },
  );
  // Between the two reads, a neighbour may have gone.
  const byId = new Map(paper.neighbours.map((neighbour) => [neighbour.neighbourId, neighbour]));
  return cards.map(({ id, abstract: _, ...card }) => {
    const { score, shared } = byId.get(id)!;
    return { ...card, score, shared: JSON.parse(shared) as string[] };
  });
}

function paperLinks(paper: {
  title: string;
  arxivId: string | null;
  doi: string | null;
  url: string | null;
  codeUrls: string[];
}): PaperRecord["links"] {
  const search = new URLSearchParams({ query: paper.title, searchtype: "title" });
  return [
    paper.arxivId
      ? { label: "arXiv", href: `https://arxiv.org/abs/${paper.arxivId}` }
      : { label: "Find on arXiv", href: `https://arxiv.org/search/?${search}` },
    ...(paper.doi ? [{ label: "DOI", href: doiAddress(paper.doi) }] : []),
    ...(paper.url ? [{ label: "Page", href: paper.url }] : []),
    ...paper.codeUrls.map((href) => ({ label: "Repository", href })),
  ];
}
