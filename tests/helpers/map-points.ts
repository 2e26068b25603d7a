import { ALL_TRUE, type MapPoints, NO_GROUP, NO_SOURCE } from "@/lib/map/map";

/** Points at these places, without group, month or source. */
export function mapPoints(places: readonly (readonly [number, number])[]): MapPoints {
  const count = places.length;
  return {
    version: "test",
    count,
    x: Float32Array.from(places, ([x]) => x),
    y: Float32Array.from(places, ([, y]) => y),
    group: new Uint8Array(count).fill(NO_GROUP),
    month: new Uint16Array(count),
    source: new Uint8Array(count).fill(NO_SOURCE),
    truth: new Uint8Array(count).fill(ALL_TRUE),
  };
}
