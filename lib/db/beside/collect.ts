/**
 * Memory that threads share is given back when nothing refers to it any more, but V8 does not count
 * it when it decides whether to look: a server would go on holding indices of former libraries.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Requests that were under way have ended by then. */
const SOON = 5_000;

export function collectSoon(): void {
  setTimeout(() => {
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    collect();
  }, SOON).unref();
}
