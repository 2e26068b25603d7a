/** What the two threads that compute a library say to each other. */
import type { StringTable } from "@/lib/search/index/string-table";
import type { PhraseTables } from "@/lib/themes/learnt-phrases";
import type { Taxonomy } from "@/lib/themes/theme";
import type { Spilled } from "./spilled-themes";

/** What the other thread is started with. */
export interface Assignment {
  taxonomy: Taxonomy;
  /** Descriptor of the file for what it finds. */
  themes: number;
}

export interface DoneThemes {
  phrases: PhraseTables;
  labels: StringTable;
  found: Spilled[];
}

/** How far it is, or what it has done. */
export type FromAside = { share: number } | { themes: DoneThemes };
