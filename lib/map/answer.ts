/** What `/api/map/regions` and `/api/map/papers` answer. */
import type { MapRegion } from "@/lib/map/map";
import type { ThemeRef } from "@/lib/search/answer";

export interface MapRegionsAnswer {
  version: string;
  regions: MapRegion[];
  /** Labels of the theme groups; `MapPoints.group` indexes them. */
  groups: string[];
  /** `MapPoints.sources` has bit i for the i-th of these. */
  sources: { id: string; label: string }[];
}

export interface MapPapersAnswer {
  papers: MapPaper[];
}

/** What the map says of a point that is looked at. */
export interface MapPaper {
  /** The paper's point. */
  index: number;
  slug: string;
  title: string;
  /** Display names, the first few; `authorCount` tells how many there are. */
  authors: string[];
  authorCount: number;
  venue?: string;
  publishedOn?: string;
  themes: ThemeRef[];
  /** The papers nearest in meaning, with the terms they share, nearest first. */
  nearest?: { index: number; title: string; shared: string[] }[];
}
