/** An import in the browser, as its page and the API show it: from the upload to what was stored. */
import type { LineCounts } from "./line-counts";
import type { DigestReport, IngestReport } from "./report";

/**
 * "waiting" for a job before it; "ready" to be stored; "removed" when nothing of what it stored is in
 * the library any more; "interrupted" when the server ended while it worked.
 */
export type ImportPhase =
  | "uploading"
  | "waiting"
  | "reading"
  | "ready"
  | "storing"
  | "stored"
  | "removed"
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
  /** A text and no file: named by who pasted it, or by what it says. */
  pasted?: "named" | "unnamed";
}

/** A pasted text as a file that can be sent, with its name or one to be replaced. */
export function pastedFile(
  text: string,
  name: string,
): { file: File; pasted: "named" | "unnamed" } {
  const own = name.trim();
  return {
    file: new File([text], own || "Pasted text"),
    pasted: own ? "named" : "unnamed",
  };
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
  /** The file that is read, or the step: "2024.bib", "Laying out the map". */
  what: string;
  /** From 0 to 1; absent while nobody can say. */
  share?: number;
  records?: number;
  perSecond?: number;
  secondsLeft?: number;
}

/**
 * What storing makes of a record: a new paper, another sighting of a paper of the library, a paper
 * that the import has said before, or nothing, because the library has the whole text.
 */
export type Becomes = "new" | "merged" | "repeated" | "unchanged";

/** What a reading made of each file. */
export interface FilePreview
  extends LineCounts,
    Pick<DigestReport, "file" | "format" | "entries">,
    Record<Becomes, number> {
  /** Of its bytes: tells whether the library has the text. */
  sha256?: string;
  /** The file of this import, read before it, that has the same text. */
  sameAs?: string;
  /** The digest of the library that has the text right now, if it is not this import's own. */
  digest?: LibraryDigest;
  /** All that is in it, where that is one line that no format fits. */
  onlyLine?: string;
  /** Problems of the whole file: rule and sentence. */
  problems: { rule: string; message: string; excerpt?: string }[];
}

/** A digest, as the page of an import speaks of it. */
export interface LibraryDigest {
  id: number;
  file: string;
  entries: number;
}

export interface PreviewSummary {
  files: FilePreview[];
  items: Record<PreviewFilter, number>;
  /** Dates that have no year and wait for the day of the capture. */
  yearless: number;
  /** Records that the person leaves out; counted in `items`, too. */
  leftOut?: Record<Becomes, number>;
  /** Records that were left out of the reading before and are not in this one as they were. */
  takenIn?: number;
  /** Whether the library got or lost one of its texts since the reading. */
  outdated?: boolean;
}

export const PREVIEW_FILTERS = [
  "all",
  "new",
  "merged",
  "repeated",
  "unchanged",
  "problems",
] as const;
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
  totals?: ImportTotals;
  /** The digests of the library that came with it and are still there. */
  digests: LibraryDigest[];
  /** Its files were cleaned away after a while: it can only be undone. */
  cleaned?: boolean;
}

/** An import in the list of all of them. */
export type ListedImport = Pick<ImportState, "id" | "createdAt" | "phase" | "files" | "totals">;

/** What storing made of the records of an import: each is one of these. */
export type ImportTotals = Record<Becomes, number> &
  Pick<IngestReport["totals"], "problems"> & { leftOut?: number };

/** Whether all that was understood is in the library already, under other digests. */
export function isInLibrary({ preview }: Pick<ImportState, "preview">): boolean {
  const files = preview?.files.filter(({ entries }) => entries > 0) ?? [];
  return files.length > 0 && files.every(({ digest }) => digest !== undefined);
}

export function recordsIn(counts: Record<Becomes, number>): number {
  return counts.new + counts.merged + counts.repeated + counts.unchanged;
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
  /** Where the file lies, which tells files of one name apart. */
  path: string;
  firstLine: number;
  lastLine: number;
  /** The lines as they stand, the first thousands of characters. */
  source: string;
  /** Set when the lines were understood. */
  record?: PreviewRecord;
  problems: { rule: string; severity: string; message: string; line?: number; excerpt?: string }[];
}

export interface PreviewRecord {
  /** Position among the records of its file, from 0. */
  position: number;
  title: string;
  /** "Given Family", the first ten. */
  authors: string[];
  authorCount?: number;
  publishedOn?: string;
  venue?: string;
  doi?: string;
  arxivId?: string;
  /** The beginning of the abstract. */
  abstract?: string;
  becomes: Becomes;
  /** The paper of the library that it is of. */
  paper?: { slug: string; title: string };
  /** The record of this import, by number, that brings the same paper. */
  sameAs?: number;
}
