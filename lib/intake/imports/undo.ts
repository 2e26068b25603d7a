/** Takes out of the library what an import brought, and computes anew what is made of all papers. */
import { digestsOfImport } from "@/lib/db/import-digests";
import { takeIngestLock } from "@/lib/db/store/ingest-lock";
import { removeDigest } from "@/lib/db/store/remove-digest";
import type { IngestListener } from "@/lib/ingest/event";
import { derive } from "../derive";

/** Cut off at any moment, it goes on when it is run again. */
export async function undoImport(id: string, tell: IngestListener): Promise<void> {
  const reason = "Another process is writing this library; this goes on when it has ended";
  const lock = await takeIngestLock(() => tell({ event: "waiting", reason }));
  try {
    for (const { id: digest, file } of await digestsOfImport(id)) {
      tell({ event: "phase", what: `Taking out ${file}` });
      await removeDigest(digest);
    }
    await derive((what) => tell({ event: "phase", what }));
  } finally {
    lock.release();
  }
}
