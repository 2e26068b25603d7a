/** What to tell the person at the terminal when something fails. */

/** Failures that carry their own sentence. */
const SPOKEN = new Set([
  "StepError",
  "IntakeError",
  "EnvironmentError",
  "DatabaseUnavailableError",
]);

const FILE_REASONS: Record<string, string> = {
  EACCES: "may not be written by this account",
  EPERM: "may not be written by this account",
  EROFS: "is on a disk that cannot be written",
  ENOSPC: "cannot be written: the disk is full",
};

/** How SQLite says it (SQLITE_FULL, or the write that failed). */
const DISK_FULL = /database or disk is full|SQLITE_FULL|ENOSPC|disk I\/O error/;

/** One sentence for known failures; the stack, which a bug report needs, for all others. */
export function forPeople(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  if (SPOKEN.has(cause.name)) return cause.message;
  if (DISK_FULL.test(cause.message)) {
    return "The disk is full: make room and start again. What was reported as stored is stored; the rest goes on from there.";
  }
  const { code, path } = cause as NodeJS.ErrnoException;
  const reason = FILE_REASONS[code ?? ""];
  if (reason) return `${path ?? process.cwd()} ${reason}: use a folder that can be written.`;
  return `Something unexpected happened:\n${cause.stack}`;
}
