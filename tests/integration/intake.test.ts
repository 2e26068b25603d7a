/** What an ingest takes in, and what it meets: archives, folders, pipes, other ingests, a full disk. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import Database from "libsql";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { IngestEvent } from "@/lib/ingest/event";
import type { IngestReport } from "@/lib/ingest/report";
import { zipOf } from "../helpers/zip-archive";
import { runIngest } from "./ingest-command";

const FIXTURES = "tests/fixtures/digests";
const SEARCH = `${FIXTURES}/hugging-face-search.txt`;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "paper-atlas-intake-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("takes folders in folders, packed files, archives and several formats together", async () => {
  const pile = path.join(folder, "pile");
  mkdirSync(path.join(pile, "a/b"), { recursive: true });
  copyFileSync(SEARCH, path.join(pile, "a/b/search.txt"));
  writeFileSync(path.join(pile, "a/refs.ris.gz"), gzipSync(readFileSync(`${FIXTURES}/ris.ris`)));
  const members = {
    "in/listing.txt": readFileSync(`${FIXTURES}/arxiv-listing.txt`),
    "in/packed.bib.gz": gzipSync(readFileSync(`${FIXTURES}/bibtex.bib`)),
    "inner.zip": zipOf({ "x.txt": Buffer.from("x") }),
    "__MACOSX/in/listing.txt": Buffer.from("junk"),
  };
  writeFileSync(path.join(pile, "all.zip"), zipOf(members));
  writeFileSync(path.join(pile, "broken.zip"), zipOf(members).subarray(0, 300));
  const { report } = await dryRun([pile]);
  const found = report.digests.map(({ file, format, entries, problems }) => [
    file,
    format ?? problems.map(({ rule }) => rule).join(),
    entries > 0,
  ]);
  expect(found).toEqual([
    ["a/b/search.txt", "hugging-face-search", true],
    ["a/refs.ris.gz", "ris", true],
    ["all.zip/in/listing.txt", "arxiv-listing", true],
    ["all.zip/in/packed.bib.gz", "bibtex", true],
    ["all.zip/inner.zip", "nested-archive", false],
    ["broken.zip", "archive-damaged", false],
  ]);
});

it("takes standard input, and knows it again", async () => {
  const databaseUrl = `file:${folder}/piped.db`;
  const input = readFileSync(SEARCH, "utf8");
  const first = await stored(["-"], { databaseUrl, input });
  expect(first.report.digests).toMatchObject([{ file: "standard input", entries: 3, new: 3 }]);
  const again = await stored(["-"], { databaseUrl, input });
  expect(again.report.totals).toMatchObject({ new: 0, unchanged: 3 });
  const rows = query(databaseUrl, "SELECT origin, resumeLine, length(storedAt) AS at FROM Digest");
  expect(rows).toEqual([{ origin: "stdin", resumeLine: null, at: 24 }]);
});

it("accounts for every line, in the report, in the library and in the text it keeps", async () => {
  const databaseUrl = `file:${folder}/lines.db`;
  const { report } = await stored([SEARCH], { databaseUrl });
  const lines = readFileSync(SEARCH, "utf8")
    .split("\n")
    .filter((line) => line.trim()).length;
  const [digest] = report.digests;
  expect(digest!.lines).toBe(lines);
  expect(digest!.usedLines! + digest!.headerLines! + digest!.problemLines!).toBe(lines);
  const [row] = query(
    databaseUrl,
    "SELECT lines, usedLines, headerLines, problemLines FROM Digest",
  );
  expect(digest).toMatchObject(row as object);
  expect(query(databaseUrl, "SELECT firstLine FROM DigestText")).toEqual([{ firstLine: 1 }]);
});

it("lets one of two ingests wait for the other", async () => {
  const databaseUrl = `file:${folder}/two.db`;
  const runs = await Promise.all([
    stored(["seeds"], { databaseUrl }),
    stored(["seeds"], { databaseUrl }),
  ]);
  expect(runs.map(({ code }) => code)).toEqual([0, 0]);
  const waited = runs.map(({ events }) => events.filter(({ event }) => event === "waiting").length);
  expect(waited.sort()).toEqual([0, 1]);
  expect(runs.map(({ report }) => report.totals.new).sort()).toEqual([0, 200]);
});

it("says that the disk is full, and goes on when there is room", async () => {
  const databaseUrl = `file:${folder}/full.db`;
  const full = await runIngest(["seeds"], { databaseUrl, largestFile: 1_500 });
  expect(full.code).toBe(2);
  expect(full.stderr).toMatch(/^✗ The disk is full: make room and start again\..+$/m);
  expect(query(databaseUrl, "PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
  const { code, report } = await stored(["seeds"], { databaseUrl });
  expect([code, report.totals.entries]).toEqual([0, 221]);
  expect(query(databaseUrl, "SELECT count(*) AS papers FROM Paper")).toEqual([{ papers: 200 }]);
});

async function dryRun(args: string[]) {
  return stored(["--dry-run", ...args], { databaseUrl: `file:${folder}/never.db` });
}

async function stored(args: string[], settings: Parameters<typeof runIngest>[1]) {
  const { code, stdout, stderr } = await runIngest(["--json", ...args], settings);
  const lines = stderr.split("\n").filter((line) => line.startsWith("{"));
  const events = lines.map((line) => JSON.parse(line) as IngestEvent);
  return { code, events, report: JSON.parse(stdout) as IngestReport };
}

function query(databaseUrl: string, sql: string): unknown[] {
  const db = new Database(databaseUrl.slice("file:".length));
  try {
    return db.prepare(sql).all();
  } finally {
    db.close();
  }
}
