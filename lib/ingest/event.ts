/**
 * What an ingest tells while it works, as values: JSON lines on standard error, words on a terminal,
 * a bar in the browser.
 */
import type { DigestReport, IngestReport } from "./report";

export type IngestEvent =
  /** Something that has to be there first is made: the database client, the tables. */
  | { event: "preparing"; what: string }
  /** Another ingest is writing; this one goes on when it has ended. */
  | { event: "waiting"; reason: string }
  | { event: "reading"; file: string }
  /** How far a digest is, about once a second. */
  | {
      event: "records";
      file: string;
      /** Entries stored so far; in a dry run, understood so far. */
      records: number;
      /** Bytes read of those that the file has; a stream does not say how many there are. */
      bytes: number;
      ofBytes?: number;
      perSecond: number;
      secondsLeft?: number;
    }
  /** A digest is done with: what is reported as stored is stored. */
  | { event: "digest"; report: DigestReport }
  /** A step of what is computed from all papers: themes, the map, the search index. */
  | { event: "phase"; what: string; share?: number; secondsLeft?: number }
  /** The last of all, unless it failed. */
  | { event: "report"; report: IngestReport }
  /** The ingest ended before its time; what was reported as stored is stored. */
  | { event: "failed"; message: string };

/** Takes what is told. */
export type IngestListener = (event: IngestEvent) => void;

/** An event for people; undefined of those that the report says, too. */
export function inWords(event: IngestEvent): string | undefined {
  switch (event.event) {
    case "preparing":
    case "phase":
      return event.what;
    case "waiting":
      return event.reason;
    case "reading":
      return `Reading ${event.file}`;
    case "records":
      return recordsInWords(event);
    case "failed":
      return event.message;
    case "digest":
    case "report":
      return undefined;
  }
}

function recordsInWords(event: IngestEvent & { event: "records" }): string {
  const { file, records, bytes, ofBytes, perSecond, secondsLeft } = event;
  const share = ofBytes ? `${Math.floor((100 * bytes) / ofBytes)} %` : `${bytes >> 20} MiB`;
  const left = secondsLeft === undefined ? "" : `, ${duration(secondsLeft)} left`;
  return `${file}: ${share}, ${grouped(records)} papers, ${grouped(perSecond)} a second${left}`;
}

const grouped = (count: number) => Math.round(count).toLocaleString("en-GB");

export function duration(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.round(seconds / 60)} min`;
}
