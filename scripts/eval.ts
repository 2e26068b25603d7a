/**
 * `npm run eval -- --collection FOLDER [--json]`: how well search finds, measured on a collection
 * with known answers: `docs.jsonl` {id, title, abstract, authors, venue, year}, `queries.jsonl`
 * {id, text}, `qrels.tsv` (query-id, corpus-id, score). The same code answers as in `/api/search`;
 * plain FTS5 with bm25 over any of the words stands beside it. The person's library is not touched.
 */
import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { cleanUpOnSignals, untilDone } from "./bench/clean-up";
import { asksForHelp } from "./command-line";
import type { Measures } from "./eval/measures";
import type { Evaluation } from "./eval/run";
import { forPeople } from "./failure";
import { generateClient } from "./prepare";

const ROWS: [name: string, key: keyof Measures][] = [
  ["nDCG@10", "ndcg10"],
  ["MAP", "map"],
  ["recall@100", "recall100"],
];

const USAGE = "npm run eval -- --collection FOLDER [--json]";

process.exitCode = await main();

async function main(): Promise<number> {
  if (asksForHelp(process.argv)) {
    console.log(USAGE);
    return 0;
  }
  const usage = readUsage();
  if (typeof usage === "string") {
    console.error(`✗ ${usage}\n\n${USAGE}`);
    return 2;
  }
  const library = await mkdtemp(path.join(tmpdir(), "paper-atlas-eval-"));
  const remove = () => rmSync(library, { recursive: true, force: true });
  cleanUpOnSignals();
  untilDone(remove);
  process.env.DATABASE_URL = `file:${path.join(library, "atlas.db")}`;
  try {
    await generateClient((what) => console.error(`· ${what} …`));
    const { readCollection } = await import("./eval/collection");
    const collection = await readCollection(usage.collection);
    const { evaluate } = await import("./eval/run");
    const evaluation = await evaluate(collection);
    if (usage.json) process.stdout.write(`${JSON.stringify(evaluation, null, 2)}\n`);
    else print(evaluation);
    return 0;
  } catch (cause) {
    console.error(`✗ ${forPeople(cause)}`);
    return 1;
  } finally {
    const { closeDatabase } = await import("@/lib/db/client");
    await closeDatabase();
    remove();
  }
}

/** The command line, or what is wrong with it. */
function readUsage(): { collection: string; json: boolean } | string {
  try {
    const { values } = parseArgs({
      options: { collection: { type: "string" }, json: { type: "boolean", default: false } },
    });
    const { collection, json } = values;
    return collection ? { collection, json } : "--collection takes a folder.";
  } catch (cause) {
    return (cause as Error).message;
  }
}

function print({ documents, queries, plain, ours }: Evaluation): void {
  const ratio = (key: keyof Measures) => (plain[key] > 0 ? ours[key] / plain[key] : Number.NaN);
  console.log(`${documents} documents, ${queries} queries with answers among them\n`);
  console.log(
    `${"".padEnd(12)}${"plain FTS5".padStart(11)}${"ours".padStart(9)}${"ratio".padStart(8)}`,
  );
  for (const [name, key] of ROWS) {
    const [a, b, c] = [plain[key].toFixed(4), ours[key].toFixed(4), ratio(key).toFixed(3)];
    console.log(`${name.padEnd(12)}${a.padStart(11)}${b.padStart(9)}${c.padStart(8)}`);
  }
}
