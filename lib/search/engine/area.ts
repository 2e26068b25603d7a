/** The docs whose points lie in a part of the topic map. */
import { addDoc, type DocSet, emptySet } from "../index/doc-set";
import { type LibraryIndex, MAP_SIDE, NO_POINT } from "../index/library-index";
import { AREA_SIDE, type MapArea } from "../selection";

/**
 * A point on an edge counts as inside or not, but always the same; the edge of the map has nothing
 * beyond it, and is inside.
 */
export function docsInArea({ docs, map }: LibraryIndex, area: MapArea): DocSet {
  const inside = emptySet(docs);
  const corners = area.map(([x, y]) => [scaled(x), scaled(y)] as const);
  const box = boxOf(corners);
  for (let doc = 0; doc < docs; doc++) {
    if (map.points[doc] === NO_POINT) continue;
    const x = map.x[doc]!;
    const y = map.y[doc]!;
    if (x < box.left || x > box.right || y < box.top || y > box.bottom) continue;
    if (isInside(corners, x, y)) addDoc(inside, doc);
  }
  return inside;
}

function scaled(thousandths: number): number {
  return thousandths === AREA_SIDE ? MAP_SIDE + 1 : (thousandths / AREA_SIDE) * MAP_SIDE;
}

function boxOf(corners: MapArea) {
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

/** Whether a ray to the right crosses the outline an odd number of times (Shimrat 1962). */
function isInside(corners: MapArea, x: number, y: number): boolean {
  let inside = false;
  corners.forEach(([x1, y1], i) => {
    const [x0, y0] = corners.at(i - 1)!;
    if (y1 > y !== y0 > y && x < ((x0 - x1) * (y - y1)) / (y0 - y1) + x1) inside = !inside;
  });
  return inside;
}
