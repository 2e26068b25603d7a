/** Lets waiting requests have a turn between two pieces of work that take some milliseconds each. */
export function letOthersIn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
