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

/** One sentence for known failures; the stack, which a bug report needs, for all others. */
export function forPeople(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  if (SPOKEN.has(cause.name)) return cause.message;
  const { code, path } = cause as NodeJS.ErrnoException;
  const reason = FILE_REASONS[code ?? ""];
  if (reason) return `${path ?? process.cwd()} ${reason}: use a folder that can be written.`;
  return `Something unexpected happened:\n${cause.stack}`;
}
