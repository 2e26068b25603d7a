/**
 * `kill -9` at random moments of an ingest, again and again on one library, while its digests change:
 * the library is whole each time, has what was reported, and is in the end what it would be without.
 * `KILLS=100` kills more often; `KILL_SEED` draws other moments.
 */
import type { ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "libsql";
import { afterAll, expect, it } from "vitest";
import type { DigestReport } from "@/lib/ingest/report";
import { Random } from "../../scripts/bench/data/random";
import { killAllIngests, startIngest } from "./waiting-ingest";

const KILLS = Number(process.env.KILLS ?? 12);
const SEED = Number(process.env.KILL_SEED ?? 1);
const DIGESTS = 8;
const ENTRIES = 6;
/** Of an ingest that nobody killed yet; then it is measured. */
const FIRST_GUESS_MS = 1_500;

const folder = mkdtempSync(path.join(tmpdir(), "paper-atlas-kill-"));
const digests = path.join(folder, "digests");

afterAll(() => {
  killAllIngests();
  rmSync(folder, { recursive: true, force: true });
});

it(
  `leaves the library whole, ${KILLS} times`,
  async () => {
    const random = new Random(SEED);
    const library = path.join(folder, "atlas.db");
    let edition = 0;
    writeDigests(edition);
    let takes = FIRST_GUESS_MS;
    let killed = 0;
    let next = startIngest(library);
    while (killed < KILLS) {
      const child = await next;
      next = startIngest(library);
      const moment = random.next() * takes;
      const { reports, finished, milliseconds } = await ingestUntil(child, moment);
      expectWhole(library, reports, `killed after ${Math.round(moment)} ms, seed ${SEED}`);
      if (finished) {
        takes = milliseconds;
        writeDigests(++edition);
      } else killed++;
    }
    await ingestUntil(await next, Number.POSITIVE_INFINITY);
    expectWhole(library, [], "at the end");

    const unharmed = path.join(folder, "unharmed.db");
    await ingestUntil(await startIngest(unharmed), Number.POSITIVE_INFINITY);
    expect(contentOf(library)).toEqual(contentOf(unharmed));
  },
  20_000 + KILLS * 10_000,
);

/** Every edition leaves out some entries, changes others and adds its own. */
function writeDigests(edition: number): void {
  mkdirSync(digests, { recursive: true });
  const random = new Random(SEED, edition);
  for (let number = 0; number < DIGESTS; number++) {
    const lines = Array.from({ length: ENTRIES }, (_, i) => {
      // Every third entry is in two digests.
      const paper = i % 3 === 0 ? `shared ${i} of ${number >> 1}` : `${i} of ${number}`;
      const changed = random.chance(0.2) ? ` Edition ${edition}.` : "";
      return JSON.stringify({
        id: `2401.${String(number * 100 + i).padStart(5, "0")}`,
        title: random.chance(0.1) ? `Edition ${edition}, ${number}, ${i}` : `Wombats, ${paper}`,
        abstract: `Wombats dig cubes, says ${paper}.${changed}`,
        categories: "cs.LG",
        authors_parsed: [["Wombat", `${"ABCDEF"[i]}.`]],
        versions: [{ created: "Mon, 2 Jan 2023 00:00:00 GMT" }],
      });
    });
    writeFileSync(path.join(digests, `${number}.jsonl`), `${lines.join("\n")}\n`);
  }
}

async function ingestUntil(child: ChildProcess, moment: number) {
  const reports: DigestReport[] = [];
  child.on("message", (report) => reports.push(report as DigestReport));
  const begun = performance.now();
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  child.send([digests]);
  const timer =
    moment === Number.POSITIVE_INFINITY
      ? undefined
      : setTimeout(() => child.kill("SIGKILL"), moment);
  const code = await ended;
  clearTimeout(timer);
  expect([0, null]).toContain(code);
  return { reports, finished: code === 0, milliseconds: performance.now() - begun };
}

function expectWhole(library: string, reports: DigestReport[], when: string): void {
  const db = new Database(library);
  const all = (sql: string, ...values: unknown[]) => db.prepare(sql).all(...values);
  try {
    // Killed before there was a library.
    if (all("SELECT 1 FROM sqlite_master WHERE name = 'Paper'").length === 0) return;
    expect(all("PRAGMA integrity_check"), when).toEqual([{ integrity_check: "ok" }]);
    expect(all("PRAGMA foreign_key_check"), when).toEqual([]);
    const unseen = "SELECT id FROM Paper WHERE id NOT IN (SELECT paperId FROM Sighting)";
    expect(all(unseen), when).toEqual([]);
    const unindexed = `SELECT id FROM (SELECT id FROM Paper UNION ALL SELECT rowid FROM paper_forms)
      GROUP BY id HAVING count(*) <> 2`;
    expect(all(unindexed), when).toEqual([]);
    for (const { file, entries } of reports) {
      const stored = all(
        `SELECT (SELECT count(*) FROM Sighting WHERE digestId = d.id) AS sightings
          FROM Digest d WHERE file = ? AND resumeLine IS NULL`,
        file,
      );
      expect(stored, `${file}, ${when}`).toEqual([{ sightings: entries }]);
    }
  } finally {
    db.close();
  }
}

/** Papers and sightings, free of row numbers, and of addresses, which stay whatever a paper is called later. */
function contentOf(library: string): unknown {
  const db = new Database(library);
  try {
    return {
      papers: db
        .prepare("SELECT arxivId, title, abstract, provenance FROM Paper ORDER BY arxivId")
        .all(),
      sightings: db
        .prepare(
          `SELECT p.arxivId, d.path, s.firstLine, s.draft, s.supplied FROM Sighting s
            JOIN Paper p ON p.id = s.paperId JOIN Digest d ON d.id = s.digestId ORDER BY 2, 3`,
        )
        .all(),
      authors: db.prepare("SELECT id, name FROM Author ORDER BY id").all(),
    };
  } finally {
    db.close();
  }
}
