/** From the events of an ingest to what a progress bar shows. */
import { type IngestEvent, inWords } from "@/lib/ingest/event";
import type { ImportProgress } from "@/lib/ingest/import-state";

export function progressOf(event: IngestEvent, before: ImportProgress): ImportProgress {
  switch (event.event) {
    case "records": {
      const { file, records, bytes, ofBytes, perSecond, secondsLeft } = event;
      return {
        what: `Reading ${file}`,
        share: ofBytes ? Math.min(1, bytes / ofBytes) : undefined,
        records,
        perSecond,
        secondsLeft,
      };
    }
    case "phase":
      return { what: event.what, share: event.share, secondsLeft: event.secondsLeft };
    default:
      return { ...before, what: inWords(event) ?? before.what };
  }
}
