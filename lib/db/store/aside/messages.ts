/** What the two threads that compute a library say to each other. */
import type { StringTable } from "@/lib/search/index/string-table";
import type { PhraseTables } from "@/lib/themes/learnt-phrases";
import type { Taxonomy } from "@/lib/themes/theme";
import type { SpilledPart } from "./spilled-parts";
import type { Spilled } from "./spilled-themes";

/** What the other thread is started with. */
export interface Assignment {
  taxonomy: Taxonomy;
  /** Descriptors of the files for what it computes. */
  themes: number;
  index: number;
}

/** What it has done, in this order. */
export interface Done {
  themes: { phrases: PhraseTables; labels: StringTable; found: Spilled[] };
  /** Parts of what of the search index comes of the papers alone. */
  index: SpilledPart[];
}

/** How far it is with the themes, or what it has done. */
export type FromAside = { share: number } | Partial<Done>;
