/**
 * How fine the map is drawn while it moves: as fine as can be done in time, as the last frames show.
 * At rest it is always drawn in full.
 */

/** Milliseconds of a frame that painting may take, and below which a finer picture is tried. */
const SLOW = 12;
const QUICK = 4;
/** A step leaves half of the pixels. */
const STEP = Math.SQRT1_2;
/** Pixels per CSS pixel, at the least. */
const COARSEST = 0.7;
/** Weight of the last frame among those before. */
const LAST = 0.3;

export class Detail {
  private milliseconds = (SLOW + QUICK) / 2;
  private share = 1;

  /** @param full pixels of the screen per CSS pixel */
  now(full: number): number {
    return Math.max(Math.min(COARSEST, full), full * this.share);
  }

  /** Learns what a frame in this detail took. */
  took(milliseconds: number, full: number): void {
    this.milliseconds += LAST * (milliseconds - this.milliseconds);
    if (this.milliseconds > SLOW && full * this.share > COARSEST) this.step(STEP);
    else if (this.milliseconds < QUICK && this.share < 1) this.step(1 / STEP);
  }

  private step(factor: number): void {
    this.share = Math.min(1, this.share * factor);
    this.milliseconds = (SLOW + QUICK) / 2;
  }
}
