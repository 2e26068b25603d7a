/** Computes what depends on the texts alone, beside the thread that draws the map. */
import { parentPort, workerData } from "node:worker_threads";
import { computeThemes } from "../find-themes";
import { SpillFile } from "../spill-file";
import { StoredTexts } from "../stored-texts";
import { withWriter } from "../writer";
import { readerOf } from "../writer-reader";
import type { Assignment, FromAside } from "./messages";
import { SpilledThemes } from "./spilled-themes";

const tell = (message: FromAside) => parentPort!.postMessage(message);

const { taxonomy, themes } = workerData as Assignment;

await withWriter(async (connection) => {
  // It reads the library as it is now, whatever the other thread writes meanwhile.
  connection.run("BEGIN");
  const texts = await StoredTexts.open(readerOf(connection));
  const found = new SpilledThemes(SpillFile.of(themes));
  const learnt = await computeThemes(
    texts,
    taxonomy,
    (some) => found.add(some),
    (share) => tell({ share }),
  );
  tell({ themes: { phrases: learnt.tables, labels: learnt.labels!, found: found.pieces } });
});
