/**
 * Garbage is collected when it is known that there is much. V8 does not count memory that threads
 * share when it decides whether to look, and one that has memory to spare lets hundreds of megabytes
 * lie, which people would like to have for something else.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

let collector: (() => void) | undefined;

/** Takes some tenths of a second in a thread with much in memory. */
export function collect(): void {
  if (!collector) {
    setFlagsFromString("--expose-gc");
    collector = runInNewContext("gc") as () => void;
  }
  collector();
}
