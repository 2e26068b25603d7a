/** How often something may be done: so many times at once, and so many more each minute. */

interface Bucket {
  left: number;
  /** Milliseconds since the epoch, when `left` was counted. */
  at: number;
}

/** Above so many addresses the oldest are forgotten: memory is not the client's to fill. */
const MOST_KEYS = 10_000;

/** A token bucket for each key, which fills in a minute. */
export class RateLimit {
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly perMinute: number) {}

  /** Whether it may be done once more now, which then counts. */
  take(key: string, now = Date.now()): boolean {
    const bucket = this.refilled(key, now);
    this.buckets.delete(key);
    this.buckets.set(key, { left: Math.max(0, bucket.left - 1), at: now });
    if (this.buckets.size > MOST_KEYS) this.buckets.delete(this.buckets.keys().next().value!);
    return bucket.left >= 1;
  }

  /** Whether it might be done now; does not count. */
  has(key: string, now = Date.now()): boolean {
    return this.refilled(key, now).left >= 1;
  }

  private refilled(key: string, now: number): Bucket {
    const { left, at } = this.buckets.get(key) ?? { left: this.perMinute, at: now };
    const gained = ((now - at) / 60_000) * this.perMinute;
    return { left: Math.min(this.perMinute, left + gained), at: now };
  }
}
