/** From a line drawn by hand to an area of the map, as short as an address wants it. */
import { AREA_SIDE, type MapArea, SELECTION_LIMITS } from "@/lib/search/selection";

type Place = readonly [x: number, y: number];

/** Corners that change the area by less, as a share of the box around it, are not worth their digits. */
const LEAST_CHANGE = 5e-4;

/**
 * The area inside a line that was drawn by hand, which need not end where it began, and may cross
 * itself. Corners are dropped in the order of how little they change the area (Visvalingam & Whyatt
 * 1993, doi:10.1179/000870493786962263) until what is left fits a selection; undefined where that
 * is no area.
 * @param drawn in data units; parts outside the map are drawn to its edge
 */
export function areaOf(drawn: readonly Place[]): MapArea | undefined {
  const corners = withoutRepeats(drawn.map(([x, y]) => [thousandths(x), thousandths(y)] as const));
  const least = Math.max(1, LEAST_CHANGE * boxSize(corners));
  const changes = corners.map((_, i) => changeAt(corners, i));
  while (corners.length >= 3) {
    const next = changes.indexOf(Math.min(...changes));
    if (corners.length <= SELECTION_LIMITS.corners && changes[next]! >= least) break;
    corners.splice(next, 1);
    const [dropped] = changes.splice(next, 1);
    for (const neighbour of [next - 1, next]) {
      const at = (neighbour + corners.length) % corners.length;
      // A corner is never worth less than one dropped before it, or the order would depend on luck.
      if (corners.length > 0) changes[at] = Math.max(dropped!, changeAt(corners, at));
    }
  }
  return corners.length >= 3 ? corners : undefined;
}

function thousandths(coordinate: number): number {
  return Math.round(Math.min(1, Math.max(0, coordinate)) * AREA_SIDE);
}

function withoutRepeats(corners: Place[]): Place[] {
  return corners.filter(([x, y], i) => {
    const [x0, y0] = corners.at(i - 1)!;
    return x !== x0 || y !== y0;
  });
}

/** Area of the box around the corners, in square thousandths. */
function boxSize(corners: readonly Place[]): number {
  const [width, height] = ([0, 1] as const).map((axis) => {
    const values = corners.map((corner) => corner[axis]);
    return Math.max(0, ...values) - Math.min(AREA_SIDE, ...values);
  });
  return width! * height!;
}

/** Area of the triangle that a corner makes with those beside it. */
function changeAt(corners: readonly Place[], i: number): number {
  const [ax, ay] = corners.at(i - 1)!;
  const [bx, by] = corners[i]!;
  const [cx, cy] = corners[(i + 1) % corners.length]!;
  return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
}
