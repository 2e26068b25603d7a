/** What an ingest did, as a value: the JSON of `--json`, the text of the terminal, the exit code. */
import type { Problem, Severity } from "./problem";

export interface DigestReport {
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
  problems: Problem[];
}

export interface IngestReport {
  digests: DigestReport[];
  totals: Pick<DigestReport, "entries" | "new" | "merged" | "unchanged"> & {
    problems: Record<Severity, number>;
  };
}

export function ingestReport(digests: DigestReport[]): IngestReport {
  const sum = (key: "entries" | "new" | "merged" | "unchanged") =>
    digests.reduce((total, digest) => total + digest[key], 0);
  const problems = { error: 0, warning: 0, info: 0 };
  for (const digest of digests) for (const { severity } of digest.problems) problems[severity]++;
  return {
    digests,
    totals: {
      entries: sum("entries"),
      new: sum("new"),
      merged: sum("merged"),
      unchanged: sum("unchanged"),
      problems,
    },
  };
}

/** 0: all stored. 1: stored, with errors or warnings. 2: nothing stored. Infos do not count. */
export function exitCode({ totals }: IngestReport): 0 | 1 | 2 {
  if (totals.new + totals.merged + totals.unchanged === 0) return 2;
  return totals.problems.error + totals.problems.warning > 0 ? 1 : 0;
}

/** A table of the digests and, below, each problem with its place: plain text, 80 columns and up. */
export function renderReport(report: IngestReport): string {
  const problems = report.digests.flatMap((digest) => digest.problems);
  const parts = [renderTable(report), ...problems.map(renderProblem)];
  return `${parts.join("\n\n")}\n`;
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
      ...counts(digest, digest.problems.length),
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

function counts(of: Omit<DigestReport, "file" | "format" | "problems">, problems: number) {
  return [of.entries, of.new, of.merged, of.unchanged, problems].map(String);
}

/** "digest.txt:205: warning: … [rule]", as compilers write it, so that editors find the place. */
function renderProblem({ file, line, severity, message, rule, excerpt }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  const head = `${place}: ${severity}: ${message} [${rule}]`;
  return excerpt ? `${head}\n    ${excerpt}` : head;
}
