/** Many durations in a few numbers. */

export interface Timing {
  /** How many were measured. */
  runs: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
  p99: number;
  worst: number;
}

/** Percentiles by nearest rank: each is one of the durations. */
export function timingOf(durations: readonly number[]): Timing {
  const sorted = [...durations].sort((a, b) => a - b);
  const at = (share: number) => {
    const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
    return Math.round(value * 10) / 10;
  };
  return { runs: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), worst: at(1) };
}
