/** What people are told of each format: what it is, how to get such a file, and what is read of it. */
import { GUIDES_OF_PAGES } from "./guides-of-pages";
import { GUIDES_OF_RECORDS } from "./guides-of-records";

export interface FormatGuide {
  /** What it is: a sentence or two. */
  about: string;
  /** How to get such a file. */
  get: string;
  /** The facts that are read of a paper, as far as the listing has them. */
  reads: string;
  /** A whole small digest, found to be in this format. */
  example: string;
}

interface GuideGroup {
  id: string;
  title: string;
  guides: Record<string, FormatGuide>;
}

const LISTS = new Set(["markdown-list", "title-list"]);

/** By the names of the formats, in the order they are shown. */
export const FORMAT_GUIDES: GuideGroup[] = [
  { id: "pages", title: "Pages of sites", guides: GUIDES_OF_PAGES },
  {
    id: "bibliographies",
    title: "Bibliographies and data",
    guides: pick((name) => !LISTS.has(name)),
  },
  { id: "lists", title: "Lists that people write", guides: pick((name) => LISTS.has(name)) },
];

function pick(holds: (name: string) => boolean): Record<string, FormatGuide> {
  return Object.fromEntries(Object.entries(GUIDES_OF_RECORDS).filter(([name]) => holds(name)));
}
