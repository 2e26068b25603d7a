/** A digest of several batches whose ingest is killed between them: the next one goes on there. */
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import Database from "libsql";
import { afterAll, expect, it } from "vitest";
import type { DigestReport } from "@/lib/ingest/report";
import { killAllIngests, startIngest } from "./waiting-ingest";

const ENTRIES = 6_000;

const folder = mkdtempSync(path.join(tmpdir(), "paper-atlas-resume-"));
const library = path.join(folder, "atlas.db");
const digest = path.join(folder, "many.jsonl");

afterAll(() => {
  killAllIngests();
  rmSync(folder, { recursive: true, force: true });
});

it("stores what is missing, and nothing twice", async () => {
  // Long enough for several pieces: a batch is never less than a piece.
  const abstract = "Wombats dig cubes in the evening. ".repeat(30);
  const entries = Array.from({ length: ENTRIES }, (_, i) =>
    JSON.stringify({ title: `Wombat number ${i} digs`, abstract, authors: ["Ada Wombat"] }),
  );
  writeFileSync(digest, entries.join("\n"));

  const first = await startIngest(library);
  const told: unknown[] = [];
  first.on("message", (message) => told.push(message));
  first.send([digest]);
  while (storedEntries() === 0) await sleep(5);
  first.kill("SIGKILL");
  await once(first, "exit");
  const before = storedEntries();
  expect(told).toEqual([]);
  expect(before).toBeLessThan(ENTRIES);

  const second = await startIngest(library);
  const answer = once(second, "message");
  second.send([digest]);
  const [report] = (await answer) as [DigestReport];
  second.kill("SIGKILL");
  expect(report).toMatchObject({ entries: ENTRIES, unchanged: before, new: ENTRIES - before });
  expect(storedEntries()).toBe(ENTRIES);
  expect(rows("SELECT DISTINCT firstLine FROM Sighting")).toHaveLength(ENTRIES);
  expect(rows("SELECT id FROM Paper")).toHaveLength(ENTRIES);
});

function storedEntries(): number {
  return rows("SELECT id FROM Sighting").length;
}

/** None while there is no library yet. */
function rows(sql: string): unknown[] {
  const db = new Database(library, { timeout: 5_000 });
  try {
    const known = db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'Sighting'").all();
    return known.length > 0 ? db.prepare(sql).all() : [];
  } finally {
    db.close();
  }
}
