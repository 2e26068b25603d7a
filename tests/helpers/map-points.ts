import type { MapPoints } from "@/lib/map/map";

/** Points at these places, without group, year or source. */
export function mapPoints(places: readonly (readonly [number, number])[]): MapPoints {
  const count = places.length;
  return {
    version: "test",
    count,
    x: Float32Array.from(places, ([x]) => x),
    y: Float32Array.from(places, ([, y]) => y),
    group: new Uint8Array(count).fill(255),
    year: new Uint16Array(count),
    sources: new Uint8Array(count),
  };
}
