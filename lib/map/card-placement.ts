/** Where the card of a point stands: beside it, never on it, never outside the pane. */
import type { Size } from "@/lib/map/viewport";

/** Pixels between the point and its card: the ring and some air. */
const DISTANCE = 18;
const EDGE = 10;

/**
 * The top left corner for a card. Sides are tried from the right clockwise; where no side has room
 * (a phone), the card stands at the edge of the pane that is farther from the point.
 */
export function placeCard(
  point: readonly [number, number],
  card: Size,
  pane: Size,
): { left: number; top: number } {
  const [x, y] = point;
  const maxLeft = Math.max(EDGE, pane.width - card.width - EDGE);
  const maxTop = Math.max(EDGE, pane.height - card.height - EDGE);
  const alongX = clamp(x - card.width / 2, EDGE, maxLeft);
  const alongY = clamp(y - card.height / 3, EDGE, maxTop);

  if (x + DISTANCE <= maxLeft) return { left: Math.max(EDGE, x + DISTANCE), top: alongY };
  if (y + DISTANCE <= maxTop) return { left: alongX, top: Math.max(EDGE, y + DISTANCE) };
  if (x - DISTANCE - card.width >= EDGE) {
    return { left: Math.min(maxLeft, x - DISTANCE - card.width), top: alongY };
  }
  if (y - DISTANCE - card.height >= EDGE) {
    return { left: alongX, top: Math.min(maxTop, y - DISTANCE - card.height) };
  }
  return { left: alongX, top: y < pane.height / 2 ? maxTop : EDGE };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
