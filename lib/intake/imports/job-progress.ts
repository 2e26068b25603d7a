/** From the events of an ingest to what a progress bar shows. */
import { type IngestEvent, inWords } from "@/lib/ingest/event";
import type { ImportProgress } from "@/lib/ingest/import-state";

/** Of the present step alone: what was counted in the one before says nothing of this one. */
export function progressOf(event: IngestEvent, before: ImportProgress): ImportProgress {
  switch (event.event) {
    case "reading":
      return { what: event.file };
    case "records": {
      const { file, records, bytes, ofBytes, perSecond, secondsLeft } = event;
      return {
        what: file,
        share: ofBytes ? Math.min(1, bytes / ofBytes) : undefined,
        // As long as nothing is understood there is nothing to count, and no pace.
        ...(records > 0 && { records, perSecond }),
        secondsLeft,
      };
    }
    case "phase":
      return { what: event.what, share: event.share, secondsLeft: event.secondsLeft };
    default:
      return { what: inWords(event) ?? before.what };
  }
}
