/** How fast a digest is read and stored, told about once a second. */
import type { IngestListener } from "@/lib/ingest/event";

const EVERY_MS = 1_000;

export class Pace {
  private readonly begun = performance.now();
  private told = this.begun;

  constructor(
    private readonly file: string,
    /** Bytes of the whole, where they are known. */
    private readonly ofBytes: number | undefined,
    private readonly progress: IngestListener,
  ) {}

  tell(records: number, bytes: number): void {
    const now = performance.now();
    if (now - this.told < EVERY_MS) return;
    this.told = now;
    const { file, ofBytes } = this;
    const seconds = (now - this.begun) / 1000;
    const secondsLeft = ofBytes && bytes > 0 ? (seconds * (ofBytes - bytes)) / bytes : undefined;
    this.progress({
      ...{ event: "records", file, records, bytes },
      ...(ofBytes !== undefined && { ofBytes }),
      perSecond: Math.round(records / seconds),
      ...(secondsLeft !== undefined && { secondsLeft: Math.ceil(secondsLeft) }),
    });
  }
}
