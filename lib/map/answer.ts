/** What the routes below `/api/map` answer. */
import type { MapRegion } from "@/lib/map/map";
import type { MapQuality } from "@/lib/map/quality";
import type { PaperCard } from "@/lib/search/answer";

export interface MapRegionsAnswer {
  version: string;
  /** Papers of the library; `placed` of those on the map came after it was laid out. */
  papers: number;
  placed: number;
  /** Absent for a map that was not measured. */
  quality?: MapQuality;
  /** Parents before their children, siblings by size. */
  regions: MapRegion[];
  /** Labels of the theme groups; `MapPoints.group` indexes them. */
  groups: string[];
  /** `MapPoints.source` indexes these. */
  sources: { id: string; label: string }[];
}

export interface MapPapersAnswer {
  papers: MapPaper[];
}

/** What the map says of a point that is looked at. */
export interface MapPaper
  extends Pick<
    PaperCard,
    "slug" | "title" | "authors" | "authorCount" | "venue" | "publishedOn" | "themes"
  > {
  /** The paper's point. */
  index: number;
  /** The papers nearest in meaning, with the terms they share, nearest first. */
  nearest?: { index: number; title: string; shared: string[] }[];
}

/** What `/api/map/regions/{id}` answers. */
export interface MapRegionAnswer {
  region: MapRegion;
  /** The regions that it lies in, outermost first. */
  around: RegionRef[];
  /** The regions in it, largest first. */
  parts: RegionRef[];
  /** Papers from its middle outwards, up to `MOST_CENTRAL`. */
  central: CentralPaper[];
  /** Ascending; years without papers are left out, and papers without a date. */
  years: { year: number; count: number }[];
  /** Most papers first. */
  themes: { id: string; label: string; count: number }[];
}

export type RegionRef = Pick<MapRegion, "id" | "label" | "size">;

export const MOST_CENTRAL = 20;

export interface CentralPaper
  extends Pick<PaperCard, "slug" | "title" | "authors" | "authorCount" | "publishedOn"> {
  /** The paper's point. */
  index: number;
}

export interface MapPathAnswer {
  from: PathEnd;
  to: PathEnd;
  /** From one end to the other; empty where no chain of similar papers links them. */
  stops: PathStop[];
}

/** A paper by its slug, or a theme, which stands for its most central papers. */
export interface PathEnd {
  kind: "paper" | "theme";
  id: string;
  label: string;
}

export interface PathStop {
  /** The paper's point. */
  index: number;
  slug: string;
  title: string;
  publishedOn?: string;
  /** How it is like the stop before; absent at the first. */
  step?: PathStep;
}

export interface PathStep {
  /** From 0 to 1. */
  likeness: number;
  /** The terms that both have, best first. */
  shared: string[];
}

export interface MapContrastAnswer {
  a: ContrastSide;
  b: ContrastSide;
  /** Papers on both sides: they are counted in both, and left out of the comparison. */
  both: number;
}

export interface ContrastSide {
  /** The selection in a few words. */
  label: string;
  papers: number;
  /** What sets it apart from the other side, most first. */
  terms: ContrastTerm[];
}

export interface ContrastTerm {
  kind: "word" | "phrase";
  /** As the texts write it. */
  term: string;
  /**
   * Papers of this side alone, and of the other side alone, that have the word, or have the phrase
   * among their key phrases.
   */
  papers: number;
  others: number;
  /** z-score of the log-odds ratio. */
  score: number;
}
