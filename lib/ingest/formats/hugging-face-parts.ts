/** What the formats share that read Hugging Face pages from their parts, whatever these stood in. */
import { draftsOf } from "../draft";
import { endsAsText, looksLikeAbstract, type RawEntry } from "../entry";
import type { DigestFacts, ParsedDigest } from "../format";
import { linesOutside, type PageParts } from "../page/part";
import { type Problem, problem, type RuleId } from "../problem";
import { recordsOf } from "./hugging-face-records";
import type { PagePiece } from "./hugging-face-roles";

export function readHuggingFace(page: PageParts, facts: DigestFacts): ParsedDigest {
  const { head, entries, loose } = recordsOf(page.parts);
  const between = loose.slice(0, -1).flat();
  const around = [...head, ...(loose.at(-1) ?? [])];
  const understood = draftsOf(
    entries.filter((entry) => !isTitleAlone(entry)),
    facts,
  );
  const furniture = [...around.filter((piece) => !isProse(piece)), ...between.filter(isOfThePage)];
  return {
    drafts: understood.drafts,
    problems: [
      ...page.problems,
      ...problemsOf(entries, facts),
      ...problemsAt(
        "stray-line",
        between.filter((piece) => !isOfThePage(piece)),
        facts,
      ),
      ...problemsAt("abstract-without-title", around.filter(isProse), facts),
      ...understood.problems,
    ],
    furniture: linesOutside(understood.drafts, page.markup, furniture),
  };
}

/** Above and below the records a page has short texts only. */
function isProse({ text }: PagePiece): boolean {
  return looksLikeAbstract(text, false);
}

function isOfThePage({ role }: PagePiece): boolean {
  return role === "furniture" || role === "separator";
}

/** Nothing but a title that may be any line. */
function isTitleAlone({ abstract, authorCount, date, comments, links = [] }: RawEntry): boolean {
  return abstract.length === 0 && !authorCount && !date && !comments && links.length === 0;
}

function problemsOf(entries: RawEntry[], { file }: DigestFacts): Problem[] {
  return entries.flatMap((entry, index) => {
    const { title, firstLine = title.number, lastLine, abstract } = entry;
    const isLast = index === entries.length - 1;
    if (isTitleAlone(entry)) {
      const rule = isLast ? "entry-cut-off" : "title-without-abstract";
      return [problem(rule, { file, line: firstLine, lastLine, excerpt: title.text })];
    }
    const end = abstract.at(-1);
    if (!isLast || !end || entry.authorCount || entry.date || endsAsText(end.text)) return [];
    return [problem("entry-cut-off", { file, line: lastLine, excerpt: end.text })];
  });
}

function problemsAt(rule: RuleId, pieces: PagePiece[], { file }: DigestFacts): Problem[] {
  return pieces.map(({ number, lastLine, text }) =>
    problem(rule, { file, line: number, lastLine, excerpt: text }),
  );
}
