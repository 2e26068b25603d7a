/** Parts of the topic map as the URL writes them: "100,200,300,200,300,400", x and y in turn. */
import { AREA_SIDE, type MapArea, SELECTION_LIMITS } from "./selection";

/** Undefined when the text is no area. */
export function parseArea(text: string): MapArea | undefined {
  if (!/^\d{1,4}(,\d{1,4})*$/.test(text)) return undefined;
  const numbers = text.split(",").map(Number);
  const corners = numbers.length / 2;
  if (!Number.isInteger(corners) || corners < 3 || corners > SELECTION_LIMITS.corners) {
    return undefined;
  }
  if (numbers.some((number) => number > AREA_SIDE)) return undefined;
  return Array.from({ length: corners }, (_, i) => [numbers[2 * i]!, numbers[2 * i + 1]!] as const);
}

export function formatArea(area: MapArea): string {
  return area.flat().join(",");
}
