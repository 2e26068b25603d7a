/** The topic map as data: points in the unit square, regions with labels. */

export interface MapPoints {
  /** Hash of what the map was made from; changes when the map does. */
  version: string;
  count: number;
  /**
   * Coordinates in [0, 1], y downwards; index i is the paper at `MapPoint.index = i`. The points of
   * a region, with all its parts, stand side by side.
   */
  x: Float32Array;
  y: Float32Array;
  /** Index into the theme groups of the paper's strongest theme; 255 for none. */
  group: Uint8Array;
  /** Month of publication as `monthNumber` gives it; 0 for none. */
  month: Uint16Array;
  /** Index of the only source that has the paper; `SEVERAL_SOURCES`; `NO_SOURCE`. */
  source: Uint8Array;
  /** How many of the nearest papers in truth are among the nearest here, 0 to `ALL_TRUE`. */
  truth: Uint8Array;
}

export const NO_GROUP = 255;
export const SEVERAL_SOURCES = 14;
export const NO_SOURCE = 15;
export const ALL_TRUE = 15;

/** Months since the year 0; a date without a month counts as January. */
export function monthNumber(year: number, month = 1): number {
  return 12 * year + month - 1;
}

export function yearOfMonth(month: number): number {
  return Math.floor(month / 12);
}

export interface MapRegion {
  id: string;
  /** Parent region's id; absent at the top level. */
  parent?: string;
  /** 0 at the top level. */
  depth: number;
  label: string;
  terms: string[];
  size: number;
  /** Its points are `first` to `first + size`. */
  first: number;
  /** Where the label wants to stand: the centre of the region's papers. */
  x: number;
  y: number;
}
