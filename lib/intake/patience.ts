/** As long as a person waits for a step; what is computed of a large library may take longer. */
const PATIENCE_MS = 20_000;

/** Undefined when it takes longer than a person waits. */
export function within<T>(work: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
