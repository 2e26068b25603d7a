/** What an ingest did, as a value: the JSON of `--json`, the text of the terminal, the exit code. */
import { addLines, type LineCounts, type LineRange, NO_LINES } from "./line-counts";
import { countProblems, type Problem, type Severity } from "./problem";

/** With what became of every line that is not blank, where it is known. */
export interface DigestReport extends Partial<LineCounts> {
  file: string;
  /** Name of the format; null when nothing could be read. */
  format: string | null;
  /** Entries understood: `new + merged + unchanged` when all were stored. */
  entries: number;
  /** Entries that brought a paper the library did not have. */
  new: number;
  /** Entries of papers it had from elsewhere, or that say something else than before. */
  merged: number;
  /** Entries stored before and still the same. */
  unchanged: number;
  /** Entries that a person left out; none of the others. */
  leftOut?: number;
  /** The digest that had the text already, so that nothing was stored: its number in the library. */
  heldBy?: number;
  /** All, or the first 1,000 of very many. */
  problems: Problem[];
  /** How many there are of each severity, where not all are listed. */
  problemCounts?: Record<Severity, number>;
  /** Where the header lines are: all, or the first 1,000 of very many. */
  headers?: LineRange[];
  /** How many results the page said there are. */
  claimed?: number;
}

export interface IngestReport {
  digests: DigestReport[];
  totals: Pick<DigestReport, "entries" | "new" | "merged" | "unchanged"> & {
    problems: Record<Severity, number>;
  } & Partial<LineCounts>;
}

export function ingestReport(digests: DigestReport[]): IngestReport {
  const sum = (key: "entries" | "new" | "merged" | "unchanged") =>
    digests.reduce((total, digest) => total + digest[key], 0);
  const counts = digests.map(problemCountsOf);
  const problems = {
    error: counts.reduce((total, { error }) => total + error, 0),
    warning: counts.reduce((total, { warning }) => total + warning, 0),
    info: counts.reduce((total, { info }) => total + info, 0),
  };
  const lines = digests.reduce(
    (total, digest) => addLines(total, { ...NO_LINES, ...digest }),
    NO_LINES,
  );
  return {
    digests,
    totals: {
      entries: sum("entries"),
      new: sum("new"),
      merged: sum("merged"),
      unchanged: sum("unchanged"),
      problems,
      ...lines,
    },
  };
}

function problemCountsOf({ problems, problemCounts }: DigestReport): Record<Severity, number> {
  return problemCounts ?? countProblems(problems);
}

/** 0: all stored. 1: stored, with errors or warnings. 2: nothing stored. Infos do not count. */
export function exitCode({ totals }: IngestReport): 0 | 1 | 2 {
  if (totals.new + totals.merged + totals.unchanged === 0) return 2;
  return totals.problems.error + totals.problems.warning > 0 ? 1 : 0;
}

/** A table of the digests and, below, each problem with its place: plain text, 80 columns and up. */
export function renderReport(report: IngestReport): string {
  const problems = report.digests.flatMap((digest) => digest.problems);
  const unlisted =
    report.digests.reduce((total, digest) => total + problemCount(digest), 0) - problems.length;
  const parts = [
    renderTable(report),
    ...renderLines({ ...NO_LINES, ...report.totals }),
    ...problems.map(renderProblem),
    ...(unlisted > 0 ? [`… and ${grouped(unlisted)} problems more, which are not listed.`] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

const grouped = (count: number) => count.toLocaleString("en-GB");

function problemCount(digest: DigestReport): number {
  const { error, warning, info } = problemCountsOf(digest);
  return error + warning + info;
}

function renderLines({ lines, usedLines, headerLines, problemLines }: LineCounts): string[] {
  if (lines === 0) return [];
  const [all, used, header, setAside] = [lines, usedLines, headerLines, problemLines].map(grouped);
  return [
    `Of ${all} lines that are not blank, ${used} are of entries, ${header} of headers, ${setAside} were set aside with a problem.`,
  ];
}

const COLUMNS = ["Digest", "Format", "Entries", "New", "Merged", "Unchanged", "Problems"];
/** Columns of words are aligned left, those of numbers right. */
const WORD_COLUMNS = 2;

function renderTable({ digests, totals }: IngestReport): string {
  const rows = [
    COLUMNS,
    ...digests.map((digest) => [
      digest.file,
      digest.format ?? "unknown",
      ...counts(digest, problemCount(digest)),
    ]),
  ];
  if (digests.length > 1) {
    const { error, warning, info } = totals.problems;
    rows.push(["Total", "", ...counts(totals, error + warning + info)]);
  }
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column < WORD_COLUMNS ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function counts(
  of: Pick<DigestReport, "entries" | "new" | "merged" | "unchanged">,
  problems: number,
) {
  return [of.entries, of.new, of.merged, of.unchanged, problems].map(String);
}

/** "digest.txt:205: warning: … [rule]", as compilers write it, so that editors find the place. */
function renderProblem({ file, line, severity, message, rule, excerpt }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  const head = `${place}: ${severity}: ${message} [${rule}]`;
  return excerpt ? `${head}\n    ${excerpt}` : head;
}
