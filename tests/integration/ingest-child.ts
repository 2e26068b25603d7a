/** An ingest that waits, with all its modules loaded, until it is told what to read. */
import { ingest } from "@/lib/intake/ingest";

process.once("message", async (paths: string[]) => {
  await ingest({
    paths,
    progress: (event) => {
      if (event.event === "digest") process.send?.(event.report);
    },
  });
  process.exit(0);
});
process.send?.("ready");
