/** What a long step says of itself: how far it is, and how long it will take. */

const EVERY_MS = 5_000;
/** Before that, the rest cannot be guessed. */
const LEAST_SHARE = 0.02;

/**
 * Tells `progress` now and then, as the returned function is given the share that is done.
 * @param begun when, if not now
 */
export function withTimeLeft(
  progress: (what: string) => void,
  what: string,
  begun = performance.now(),
): (share: number) => void {
  let told = performance.now();
  return (share) => {
    const now = performance.now();
    if (now - told < EVERY_MS || share < LEAST_SHARE) return;
    told = now;
    const left = ((now - begun) / share) * (1 - share);
    progress(`${what}: ${Math.round(100 * share)} %, about ${duration(left / 1000)} left`);
  };
}

function duration(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.round(seconds / 60)} min`;
}
