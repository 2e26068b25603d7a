/** Where the card of a point stands: beside it, never on it, never outside the pane. */
import { type Box, contains, type Size } from "@/lib/map/viewport";

/** Pixels between the point and its card: the ring and some air. */
const DISTANCE = 18;
const EDGE = 10;

type Pixel = readonly [x: number, y: number];

/**
 * The top left corner for a card. Of the sides with room for it, the one where it covers fewest of
 * the `kin`, the points it speaks of; right before below before left before above. Where no side has
 * room (a phone), the card stands at the edge of the pane that is farther from the point.
 */
export function placeCard(
  [x, y]: Pixel,
  card: Size,
  pane: Size,
  kin: readonly Pixel[] = [],
): { left: number; top: number } {
  const maxLeft = Math.max(EDGE, pane.width - card.width - EDGE);
  const maxTop = Math.max(EDGE, pane.height - card.height - EDGE);
  const alongX = clamp(x - card.width / 2, EDGE, maxLeft);
  const alongY = clamp(y - card.height / 3, EDGE, maxTop);
  const room = { left: EDGE, top: EDGE, right: pane.width - EDGE, bottom: pane.height - EDGE };
  const sides = [
    { left: x + DISTANCE, top: alongY },
    { left: alongX, top: y + DISTANCE },
    { left: x - DISTANCE - card.width, top: alongY },
    { left: alongX, top: y - DISTANCE - card.height },
  ]
    .map((corner) => ({ corner, box: boxAt(corner, card) }))
    .filter(({ box }) => contains(room, box))
    .map(({ corner, box }) => ({ corner, covered: kin.filter((one) => isIn(box, one)).length }))
    .sort((a, b) => a.covered - b.covered);
  return sides[0]?.corner ?? { left: alongX, top: y < pane.height / 2 ? maxTop : EDGE };
}

function boxAt({ left, top }: { left: number; top: number }, { width, height }: Size): Box {
  return { left, top, right: left + width, bottom: top + height };
}

function isIn(box: Box, [x, y]: Pixel): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
