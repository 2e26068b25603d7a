import { readFile } from "node:fs/promises";
import { deriveLibrary } from "@/lib/db/store/derive";
import { findLikelyOnes } from "@/lib/db/store/find-likely-ones";
import { uniteNames } from "@/lib/db/store/known-names";
import { writeLibrary } from "@/lib/db/store/writer";
import { parseTaxonomy } from "@/lib/themes/taxonomy";
import { libraryFingerprint } from "./fingerprint";

/** The taxonomy that papers are matched against, wherever the digests come from. */
const TAXONOMY = "seeds/themes.json";

/** Brings all that is computed of the papers up to date with them; `progress` is told each step. */
export async function derive(progress: (what: string) => void): Promise<void> {
  await writeLibrary(uniteNames);
  await findLikelyOnes(progress);
  const taxonomy = parseTaxonomy(await readFile(TAXONOMY, "utf8"), TAXONOMY);
  await deriveLibrary(taxonomy, libraryFingerprint(), progress);
}
