/** What an ingest tells, on standard error: standard output has the report alone. */
import { type IngestEvent, type IngestListener, inWords } from "@/lib/ingest/event";

/** Without a terminal, how far a digest is said so often. */
const EVERY_MS = 5_000;

/** Each event on a line of its own, for programs. */
export function asJsonLines(event: IngestEvent): void {
  console.error(JSON.stringify(event));
}

/** For people: on a terminal, how far a digest is stands in one line that changes. */
export function forPeopleOn(stream: NodeJS.WriteStream): IngestListener {
  let told = 0;
  let changing = false;
  return (event) => {
    const words = inWords(event);
    if (words === undefined) return;
    if (event.event !== "records") {
      stream.write(`${changing ? "\n" : ""}· ${words} …\n`);
      changing = false;
    } else if (stream.isTTY) {
      // "Erase to the end of the line", so that nothing stays of a longer one (ECMA-48, EL).
      stream.write(`\r· ${words.slice(0, (stream.columns ?? 80) - 4)}\u001b[K`);
      changing = true;
    } else if (performance.now() - told >= EVERY_MS) {
      told = performance.now();
      stream.write(`· ${words}\n`);
    }
  };
}
