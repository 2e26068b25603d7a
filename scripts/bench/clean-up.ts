/** What must not outlive the program: started servers, files that are half written. */

const pending = new Set<() => void>();

/** `undo` runs when the program is interrupted; it must not wait. Returns what calls that off. */
export function untilDone(undo: () => void): () => void {
  pending.add(undo);
  return () => pending.delete(undo);
}

/** Ctrl-C and `kill` undo what is not done and end the program. */
export function cleanUpOnSignals(): void {
  for (const [signal, status] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const) {
    process.once(signal, () => {
      for (const undo of pending) undo();
      console.error("\n· Interrupted; nothing is left running");
      process.exit(status);
    });
  }
}
