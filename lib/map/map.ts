/** The topic map as data: points in the unit square, regions with labels. */

export interface MapPoints {
  /** Hash of what the map was made from; changes when the map does. */
  version: string;
  count: number;
  /** Coordinates in [0, 1], y downwards; index i is the paper at `MapPoint.index = i`. */
  x: Float32Array;
  y: Float32Array;
  /** Index into the theme groups of the paper's strongest theme; 255 for none. */
  group: Uint8Array;
  /** Year of publication; 0 for none. */
  year: Uint16Array;
  /** Bit i set when source i (of the sources in the header) has the paper. */
  sources: Uint8Array;
}

export interface MapRegion {
  id: string;
  /** Parent region's id; absent at the top level. */
  parent?: string;
  label: string;
  terms: string[];
  size: number;
  /** Where the label wants to stand: the centre of the region's papers. */
  x: number;
  y: number;
}
