/** Computes what depends on the papers alone, beside the thread that draws the map. */
import { parentPort, workerData } from "node:worker_threads";
import { toParts } from "@/lib/search/index/parts";
import { forgetTokens } from "@/lib/text/token-facts";
import { collect } from "../../collect";
import type { Reader } from "../../search-parts";
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

const tell = (message: FromAside, given: ArrayBuffer[] = []) =>
  parentPort!.postMessage(message, given);

const { taxonomy, themes, index } = workerData as Assignment;

await withReading(async (connection) => {
  // It reads the library as it is now, whatever the other thread writes meanwhile.
  connection.run("BEGIN");
  const reader = readerOf(connection);

  await tellThemes(reader);
  collect();
  const parts = new SpilledParts(SpillFile.of(index));
  await SpilledSegments.during((segments) =>
    writeStatedIndex(reader, parts, segments, forgetTokens),
  );
  tell({ index: parts.parts });
});

/** What is told is given away, and nothing of it stays here. */
async function tellThemes(reader: Reader): Promise<void> {
  const found = new SpilledThemes(SpillFile.of(themes));
  const learnt = await computeThemes(
    await StoredTexts.open(reader),
    taxonomy,
    (some) => found.add(some),
    (share) => tell({ share }),
  );
  const { tables: phrases, labels } = learnt;
  const given = [...toParts(phrases), ...toParts(labels!)].map(({ bytes }) => bytes.buffer);
  tell({ themes: { phrases, labels: labels!, found: found.pieces } }, given as ArrayBuffer[]);
}
