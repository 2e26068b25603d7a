/** The records that a Hugging Face page carries for its scripts, as JSON in an attribute. */
import { z } from "zod";
import { cleanText } from "@/lib/papers/clean-text";
import { arxivIdIn } from "@/lib/papers/identifiers";
import { repositoriesIn } from "@/lib/papers/links";
import { readName } from "@/lib/papers/names";
import type { PaperDraft } from "@/lib/papers/paper";
import { titleKey } from "@/lib/papers/title-key";
import type { ParsedDigest } from "../format";
import type { HtmlPlace } from "../page/html-parts";
import { linesOutside } from "../page/part";
import type { Problem } from "../problem";

const count = z.number().int().nonnegative().optional().catch(undefined);
const text = z.string().optional().catch(undefined);

const recordSchema = z.object({
  numComments: count,
  paper: z.object({
    id: z.string(),
    title: z.string(),
    summary: text,
    authors: z.array(z.object({ name: z.string() })).catch([]),
    publishedAt: text,
    upvotes: count,
    githubRepo: text,
  }),
});
const pageSchema = z.object({ dailyPapers: z.array(z.unknown()) });

/** What the page shows, completed by what it carries; papers that it does not show are added. */
export function enrichedByData(shown: ParsedDigest, data: HtmlPlace[]): ParsedDigest {
  const carried = new Map(data.flatMap(draftsIn).map((draft) => [draft.arxivId, draft]));
  const seen = shown.drafts.map((draft) => {
    const whole = carried.get(draft.arxivId);
    carried.delete(draft.arxivId);
    return whole ? completed(draft, whole) : draft;
  });
  const drafts = [...seen, ...carried.values()];
  /** The page prints no abstracts of a day's papers and no year of recent dates, but carries them. */
  const isSettled = ({ rule, line = 0 }: Problem) =>
    drafts.some(({ abstract, publishedOn, firstLine, lastLine }) => {
      const isOfIt = line >= firstLine && line <= lastLine;
      if (rule === "no-abstract") return isOfIt && abstract !== undefined;
      return rule === "date-without-year" && isOfIt && publishedOn !== undefined;
    });
  return {
    ...shown,
    drafts,
    problems: shown.problems.filter((own) => !isSettled(own)),
    furniture: linesOutside(drafts, shown.furniture, []),
  };
}

function draftsIn(place: HtmlPlace): PaperDraft[] {
  const page = pageSchema.safeParse(jsonIn(place.text));
  if (!page.success) return [];
  return page.data.dailyPapers.flatMap((item) => {
    const record = recordSchema.safeParse(item);
    return record.success ? (draftOf(record.data, place) ?? []) : [];
  });
}

function draftOf(
  { paper, numComments }: z.infer<typeof recordSchema>,
  { number, lastLine, span }: HtmlPlace,
): PaperDraft | undefined {
  const title = cleanText(paper.title);
  if (titleKey(title) === "") return undefined;
  const abstract = paper.summary && cleanText(paper.summary);
  const authors = paper.authors.flatMap(({ name }) => readName(name) ?? []);
  return {
    title,
    abstract: abstract || undefined,
    authors,
    authorCount: authors.length || undefined,
    publishedOn: /^\d{4}-\d\d-\d\d(?=T)/.exec(paper.publishedAt ?? "")?.[0],
    comments: numComments,
    upvotes: paper.upvotes,
    arxivId: arxivIdIn(paper.id),
    url: `https://huggingface.co/papers/${paper.id}`,
    codeUrls: repositoriesIn(`${paper.githubRepo ?? ""}\n${abstract ?? ""}`),
    firstLine: number,
    lastLine,
    ...(span && { span }),
    raw: {
      title: paper.title,
      abstract: paper.summary,
      authors: paper.authors.map(({ name }) => name).join("; ") || undefined,
      publishedAt: paper.publishedAt,
    },
  };
}

/** What is shown stays where it is, and takes what it lacks or has only in part. */
function completed(shown: PaperDraft, carried: PaperDraft): PaperDraft {
  const isLonger = (carried.abstract?.length ?? 0) > (shown.abstract?.length ?? 0);
  return {
    ...carried,
    ...Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== undefined)),
    abstract: isLonger ? carried.abstract : shown.abstract,
    authors: carried.authors.length > 0 ? carried.authors : shown.authors,
    authorCount: Math.max(carried.authorCount ?? 0, shown.authorCount ?? 0) || undefined,
    publishedOn: carried.publishedOn ?? shown.publishedOn,
    codeUrls: [...new Set([...shown.codeUrls, ...carried.codeUrls])],
    title: shown.title,
    firstLine: shown.firstLine,
    lastLine: shown.lastLine,
    span: shown.span,
    raw: { ...carried.raw, ...shown.raw, abstract: shown.raw.abstract ?? carried.raw.abstract },
  };
}

function jsonIn(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}
