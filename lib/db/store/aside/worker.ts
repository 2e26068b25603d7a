/** Computes what depends on the papers alone, beside the thread that draws the map. */
import { parentPort, workerData } from "node:worker_threads";
import { collect } from "../../collect";
import { writeStatedIndex } from "../build-search-index";
import { computeThemes } from "../find-themes";
import { SpillFile } from "../spill-file";
import { SpilledSegments } from "../spilled-segments";
import { StoredTexts } from "../stored-texts";
import { withReading } from "../writer";
import { readerOf } from "../writer-reader";
import type { Assignment, FromAside } from "./messages";
import { SpilledParts } from "./spilled-parts";
import { SpilledThemes } from "./spilled-themes";

const tell = (message: FromAside) => parentPort!.postMessage(message);

const { taxonomy, themes, index } = workerData as Assignment;

await withReading(async (connection) => {
  // It reads the library as it is now, whatever the other thread writes meanwhile.
  connection.run("BEGIN");
  const reader = readerOf(connection);

  const found = new SpilledThemes(SpillFile.of(themes));
  const learnt = await computeThemes(
    await StoredTexts.open(reader),
    taxonomy,
    (some) => found.add(some),
    (share) => tell({ share }),
  );
  tell({ themes: { phrases: learnt.tables, labels: learnt.labels!, found: found.pieces } });

  collect();
  const parts = new SpilledParts(SpillFile.of(index));
  await SpilledSegments.during((segments) => writeStatedIndex(reader, parts, segments));
  tell({ index: parts.parts });
});
