/** `npm run ingest` as people and scripts call it: exit codes, output, what is stored. */
import { existsSync } from "node:fs";
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PrismaClient } from "@/lib/db/generated/client";
import { FORMATS } from "@/lib/ingest/formats/list";
import type { IngestReport } from "@/lib/ingest/report";
import { SEED_DIGESTS } from "../helpers/seed-digests";
import { runIngest } from "./ingest-command";

const FIXTURES = "tests/fixtures/digests";
const SMALL = `${FIXTURES}/hugging-face-daily.txt`;
const SEED_FILES = SEED_DIGESTS.map(({ file }) => file);

let folder: string;
let databaseUrl: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "paper-atlas-ingest-"));
  databaseUrl = `file:${folder}/atlas.db`;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the seeds", () => {
  it("are 221 sightings of 200 papers, and a second run finds nothing to do", async () => {
    const first = await report([]);
    expect(first.code).toBe(0);
    expect(first.report.digests.map(({ entries }) => entries)).toEqual([50, 119, 42, 10]);
    expect(first.report.totals).toMatchObject({ entries: 221, new: 200, merged: 21, unchanged: 0 });
    const second = await report(["seeds"]);
    expect(second.code).toBe(0);
    expect(second.stderr).not.toMatch(/Drawing|Reading/);
    expect(second.report.totals).toMatchObject({ entries: 221, new: 0, merged: 0, unchanged: 221 });
    expect(second.report.digests.map(({ problems }) => problems)).toEqual(
      first.report.digests.map(({ problems }) => problems),
    );
    const other = `${folder}/other.txt`;
    await writeFile(other, `${await readFile(`seeds/${SEED_FILES[0]}`, "utf8")}\n\n`);
    const { totals } = (await report(["--dry-run", "seeds", other])).report;
    expect(totals).toMatchObject({ entries: 271, new: 0, merged: 50, unchanged: 221 });
  });
});

describe("a dry run", () => {
  it("reports, and makes no database", async () => {
    const url = `file:${folder}/dry/atlas.db`;
    const { code, stdout } = await runIngest(["--dry-run", "--json"], { databaseUrl: url });
    expect(code).toBe(0);
    const { totals } = JSON.parse(stdout) as IngestReport;
    expect(totals).toMatchObject({ entries: 221, new: 200, merged: 21, unchanged: 0 });
    expect(existsSync(`${folder}/dry`)).toBe(false);
  });

  it.each([
    ["a file that is whole", [`${FIXTURES}/hugging-face-search.txt`], 0],
    ["a file without a known format", [`${FIXTURES}/prose.txt`], 2],
    ["a binary file", [`${FIXTURES}/picture.png`], 2],
    ["a good file beside a bad one", [SMALL, `${FIXTURES}/picture.png`], 1],
    ["a file that is cut off", [`${FIXTURES}/daily-cut-in-abstract.txt`], 1],
    ["seeds whose infos count", ["--strict", `seeds/${SEED_FILES[2]}`], 1],
    ["strictly a file that is whole", ["--strict", `${FIXTURES}/hugging-face-search.txt`], 0],
  ])("judges %s", async (_, args, expected) => {
    const { code, stderr } = await runIngest(["--dry-run", ...args], { databaseUrl });
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(code).toBe(expected);
  });
});

describe("what cannot be used", () => {
  it.each([
    ["an unknown option", ["--nope"], /--nope/],
    ["an unknown format", ["--format", "nope"], new RegExp(FORMATS[0]!.name)],
    ["a day that is none", ["--crawled-on", "2026-02-30"], /--crawled-on takes a day/],
  ])("is told with the usage: %s", async (_, args, message) => {
    const { code, stdout, stderr } = await runIngest(args, { databaseUrl });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/npm run ingest --/);
    expect(stderr.trim().split("\n").at(-1)).toMatch(message);
  });

  it("is a missing file, an empty file and an empty folder", async () => {
    await mkdir(`${folder}/nothing`);
    await writeFile(`${folder}/empty.txt`, "");
    const paths = [`${folder}/missing.txt`, `${folder}/empty.txt`, `${folder}/nothing`];
    const { code, report: found } = await report(paths);
    expect(code).toBe(2);
    const rules = found.digests.map(({ file, problems }) => [file, problems[0]?.rule]);
    expect(rules).toEqual([
      [paths[0], "unreadable-file"],
      [paths[1], "empty-file"],
      [paths[2], "nothing-inside"],
    ]);
    expect(found.digests[0]!.problems[0]!.excerpt).toBe("there is no such file");
  });

  it("is an address that is no file, in one sentence", async () => {
    const { code, stdout, stderr } = await runIngest([], { databaseUrl: "postgres://here/atlas" });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr.trim()).toMatch(/^✗ DATABASE_URL is "postgres:\/\/here\/atlas", but it must .+$/);
  });

  it("is a file that is no database, in one sentence", async () => {
    await writeFile(`${folder}/text.db`, "This is not a database. ".repeat(100));
    const { code, stderr } = await runIngest([], { databaseUrl: `file:${folder}/text.db` });
    expect(code).toBe(2);
    expect(stderr.trim()).toMatch(/^✗ .+text\.db cannot be used as the library .+$/);
  });

  // Root may write everywhere.
  it.skipIf(process.getuid?.() === 0)("is a folder that cannot be written", async () => {
    await mkdir(`${folder}/locked`);
    await chmod(`${folder}/locked`, 0o555);
    const { code, stderr } = await runIngest([], { databaseUrl: `file:${folder}/locked/a/b.db` });
    expect(code).toBe(2);
    expect(stderr.trim()).toMatch(/^✗ The folder .+ cannot be written: .+$/);
  });

  it("is a folder in the place of a file, in one sentence", async () => {
    const { code, stderr } = await runIngest([], { databaseUrl: `file:${SMALL}/atlas.db` });
    expect(code).toBe(2);
    expect(stderr.trim()).toMatch(/^✗ The folder .+ cannot be written: .+$/);
  });

  it("is a digests.json with mistakes, in one sentence", async () => {
    await mkdir(`${folder}/facts`);
    await copyFile(SMALL, `${folder}/facts/daily.txt`);
    await writeFile(`${folder}/facts/digests.json`, "{");
    const { code, stderr } = await runIngest(["--dry-run", `${folder}/facts`], { databaseUrl });
    expect(code).toBe(2);
    expect(stderr).toMatch(/digests\.json cannot be used/);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe("good and bad files together", () => {
  it("are stored as far as they can be read", async () => {
    const mixed = `${folder}/mixed`;
    await mkdir(mixed);
    await copyFile(SMALL, `${mixed}/daily.txt`);
    await copyFile(`${FIXTURES}/picture.png`, `${mixed}/picture.txt`);
    await copyFile(`${FIXTURES}/daily-cut-in-abstract.txt`, `${mixed}/cut.txt`);
    await copyFile(`${mixed}/cut.txt`, `${mixed}/later.txt`);
    await writeFile(`${mixed}/one-doi.bib`, ONE_DOI);
    const url = `file:${folder}/mixed.db`;
    const { code, report: found } = await report([mixed, "--crawled-on", "2026-06-04"], url);
    expect(code).toBe(1);
    const stored = found.digests.map(({ file, entries, problems }) => ({
      file,
      stored: entries > 0,
      rules: problems.filter(({ severity }) => severity !== "info").map(({ rule }) => rule),
    }));
    expect(stored).toEqual([
      { file: "cut.txt", stored: true, rules: ["entry-cut-off"] },
      { file: "daily.txt", stored: true, rules: [] },
      { file: "later.txt", stored: true, rules: ["entry-cut-off"] },
      { file: "one-doi.bib", stored: true, rules: ["identifier-contradicted"] },
      { file: "picture.txt", stored: false, rules: ["not-text"] },
    ]);
    for (const { file, problems } of found.digests) {
      expect(problems.filter((problem) => problem.file !== file)).toEqual([]);
    }
    expect(await paperCount(url)).toBeGreaterThan(1);
    const doubtful = found.digests
      .flatMap(({ problems }) => problems)
      .find(({ line }) => line === 2);
    expect(doubtful).toMatchObject({ lastLine: 2, excerpt: "On Wombats at Large" });
    expect(await withClient(url, (client) => client.likelyOne.findMany())).toMatchObject([
      { reasons: expect.stringContaining("They have the same DOI.") },
    ]);
  });
});

/** The second is held for the first, the third is another paper's that somebody should look at. */
const ONE_DOI = [
  "@article{a, title={On Wombats at Large}, author={Smith, Ann}, pages={101--110}, doi={10.1000/x}}",
  "@article{b, title={On Wombats at Large}, author={Doe, Jane}, pages={87--95}, doi={10.1000/x}}",
  "@article{c, title={Night Trains}, author={Wei, Bo}, doi={10.1000/x}}",
].join("\n");

/** Runs with `--json`: standard output is one report and nothing else. */
async function report(args: string[], url = databaseUrl) {
  const { code, stdout, stderr } = await runIngest(["--json", ...args], { databaseUrl: url });
  return { code, stderr, report: JSON.parse(stdout) as IngestReport };
}

async function paperCount(url: string): Promise<number> {
  return withClient(url, (client) => client.paper.count());
}

async function withClient<T>(url: string, ask: (client: PrismaClient) => Promise<T>): Promise<T> {
  const { PrismaLibSql } = await import("@prisma/adapter-libsql");
  const generated = await import("@/lib/db/generated/client");
  const client = new generated.PrismaClient({ adapter: new PrismaLibSql({ url }) });
  try {
    return await ask(client);
  } finally {
    await client.$disconnect();
  }
}
