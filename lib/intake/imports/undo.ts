/** Takes out of the library what an import brought, and computes anew what is made of all papers. */
import { readFile } from "node:fs/promises";
import { digestsOfImport } from "@/lib/db/import-digests";
import { deriveLibrary } from "@/lib/db/store/derive";
import { removeDigest } from "@/lib/db/store/remove-digest";
import type { IngestListener } from "@/lib/ingest/event";
import { parseTaxonomy } from "@/lib/themes/taxonomy";
import { pipelineFingerprint } from "../fingerprint";

const TAXONOMY = "seeds/themes.json";

/** Cut off at any moment, it goes on when it is run again. */
export async function undoImport(id: string, tell: IngestListener): Promise<void> {
  for (const { id: digest, file } of await digestsOfImport(id)) {
    tell({ event: "phase", what: `Taking out ${file}` });
    await removeDigest(digest);
  }
  const taxonomy = parseTaxonomy(await readFile(TAXONOMY, "utf8"), TAXONOMY);
  await deriveLibrary(taxonomy, pipelineFingerprint(), (what) => tell({ event: "phase", what }));
}
