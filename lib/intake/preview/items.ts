/** From what a digest says to what its preview shows: records and lines set aside, in its order. */
import type { PreviewItem, PreviewRecord } from "@/lib/ingest/import-state";
import type { Problem } from "@/lib/ingest/problem";
import { displayName } from "@/lib/papers/names";
import type { PaperDraft } from "@/lib/papers/paper";

/** Lines of an entry, or of something set aside, with what was wrong in them. */
export interface Passage {
  firstLine: number;
  lastLine: number;
  draft?: PaperDraft;
  problems: Problem[];
}

/** Characters of the source that stand beside a record; an abstract has some 2,000. */
const LONGEST_SOURCE = 4_000;
const LONGEST_ABSTRACT = 400;
const MOST_AUTHORS = 10;

/** The drafts and the problems outside them, by line; problems without a line are of the whole file. */
export function passagesOf(drafts: PaperDraft[], problems: Problem[]): Passage[] {
  const passages: Passage[] = drafts.map((draft) => ({
    firstLine: draft.firstLine,
    lastLine: draft.lastLine,
    draft,
    problems: [],
  }));
  passages.sort((a, b) => a.firstLine - b.firstLine);
  const alone: Passage[] = [];
  for (const problem of problems) {
    const { line, lastLine = line } = problem;
    if (line === undefined || lastLine === undefined) continue;
    const place =
      lastHolding(passages, line) ?? alone.find((other) => holds(other, line, lastLine));
    if (place) place.problems.push(problem);
    else alone.push({ firstLine: line, lastLine, problems: [problem] });
  }
  return [...passages, ...alone].sort((a, b) => a.firstLine - b.firstLine);
}

/** Passages of drafts do not overlap: the last that begins above a line is the only one to ask. */
function lastHolding(passages: Passage[], line: number): Passage | undefined {
  let [low, high] = [0, passages.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passages[middle]!.firstLine <= line) low = middle + 1;
    else high = middle;
  }
  const above = passages[low - 1];
  return above && line <= above.lastLine ? above : undefined;
}

function holds(passage: Passage, first: number, last: number): boolean {
  return passage.firstLine === first && passage.lastLine === last;
}

/** @param source the lines of the passage. */
export function itemOf(
  passage: Passage,
  place: Pick<PreviewItem, "number" | "file" | "path" | "source">,
  record: PreviewRecord | undefined,
): PreviewItem {
  const { firstLine, lastLine, problems } = passage;
  return {
    ...place,
    source: cut(place.source, LONGEST_SOURCE),
    firstLine,
    lastLine,
    record,
    problems: problems.map(({ rule, severity, message, line, excerpt }) => ({
      rule,
      severity,
      message,
      line,
      excerpt,
    })),
  };
}

export function recordOf(
  draft: PaperDraft,
  match: Pick<PreviewRecord, "position" | "becomes" | "paper" | "sameAs">,
): PreviewRecord {
  const { title, authors, authorCount, publishedOn, venue, doi, arxivId, abstract } = draft;
  return {
    title,
    authors: authors.slice(0, MOST_AUTHORS).map(displayName),
    authorCount: authorCount ?? authors.length,
    publishedOn,
    venue,
    doi,
    arxivId,
    abstract: abstract && cut(abstract, LONGEST_ABSTRACT),
    ...match,
  };
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
