/** An import in the browser, as its page and the API show it: from the upload to what was stored. */
import type { LineCounts } from "./line-counts";
import type { DigestReport, IngestReport } from "./report";

/**
 * "waiting" for a job before it; "ready" to be stored, "interrupted" when the server ended while it
 * worked.
 */
export type ImportPhase =
  | "uploading"
  | "waiting"
  | "reading"
  | "ready"
  | "storing"
  | "stored"
  | "undoing"
  | "undone"
  | "failed"
  | "interrupted";

/** The work that a child process does for an import. */
export type ImportJob = "reading" | "storing" | "undoing";

export interface ImportFile {
  /** With the folders it came in: "exports/2024.bib". */
  name: string;
  /** Bytes in all, and those the server has. */
  size: number;
  received: number;
  /** Milliseconds since the epoch: with name and size, what a file is recognised by. */
  lastModified: number;
}

/** What a person says of a listing that its text does not. */
export interface ImportFacts {
  /** Taken instead of the detected format. */
  format?: string;
  /** Day of the capture: resolves dates without a year. */
  crawledOn?: string;
  /** Where it came from: an address, a search, a person. */
  origin?: string;
}

export interface ImportProgress {
  /** "Reading 2024.bib" */
  what: string;
  /** From 0 to 1; absent while nobody can say. */
  share?: number;
  records?: number;
  perSecond?: number;
  secondsLeft?: number;
}

/** What a reading made of each file. */
export interface FilePreview
  extends LineCounts,
    Pick<DigestReport, "file" | "format" | "entries" | "new" | "merged" | "unchanged"> {
  /** Problems of the whole file: rule and sentence. */
  problems: { rule: string; message: string; excerpt?: string }[];
}

export interface PreviewSummary {
  files: FilePreview[];
  items: Record<PreviewFilter, number>;
  /** Dates that have no year and wait for the day of the capture. */
  yearless: number;
}

export const PREVIEW_FILTERS = ["all", "new", "merged", "unchanged", "problems"] as const;
export type PreviewFilter = (typeof PREVIEW_FILTERS)[number];

export interface ImportState {
  id: string;
  /** ISO 8601. */
  createdAt: string;
  phase: ImportPhase;
  files: ImportFile[];
  facts: ImportFacts;
  progress?: ImportProgress;
  /** Why the last job did not end well, and which it was. */
  failure?: { job: ImportJob; message: string };
  preview?: PreviewSummary;
  /** What was stored. */
  totals?: IngestReport["totals"];
}

/** How far an import is, in few words. */
export interface ImportPulse {
  phase: ImportPhase;
  /** Whether more is to come. */
  atWork: boolean;
  progress?: ImportProgress;
}

const AT_WORK: readonly ImportPhase[] = ["uploading", "waiting", "reading", "storing", "undoing"];

export function pulseOf({ phase, progress, files }: ImportState): ImportPulse {
  const sum = (key: "size" | "received") => files.reduce((total, file) => total + file[key], 0);
  const uploaded = { what: "Uploading", share: sum("received") / Math.max(1, sum("size")) };
  return {
    phase,
    atWork: AT_WORK.includes(phase),
    progress: phase === "uploading" ? uploaded : progress,
  };
}

/** A record or lines set aside, as the preview shows them. */
export interface PreviewItem {
  /** Position among all items of the import, from 0. */
  number: number;
  file: string;
  firstLine: number;
  lastLine: number;
  /** The lines as they stand, the first thousands of characters. */
  source: string;
  /** Set when the lines were understood. */
  record?: PreviewRecord;
  problems: { rule: string; severity: string; message: string; line?: number; excerpt?: string }[];
}

export interface PreviewRecord {
  title: string;
  /** "Family, Given", the first ten. */
  authors: string[];
  authorCount?: number;
  publishedOn?: string;
  venue?: string;
  doi?: string;
  arxivId?: string;
  /** The beginning of the abstract. */
  abstract?: string;
  becomes: "new" | "merged" | "unchanged";
  /** The paper of the library that it is of. */
  paper?: { slug: string; title: string };
  /** The record of this import, by number, that brings the same paper. */
  sameAs?: number;
}
