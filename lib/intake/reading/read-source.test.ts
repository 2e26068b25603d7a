import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { readDigest } from "@/lib/ingest/read-digest";
import { type PieceReading, readSource } from "./read-source";

const FIXTURES = "tests/fixtures/digests";
const folder = mkdtempSync(path.join(tmpdir(), "paper-atlas-reading-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** More lines than one piece has; every seventh is broken. */
const RECORDS = 6_000;
const SNAPSHOT = Array.from({ length: RECORDS }, (_, i) =>
  i % 7 === 6
    ? `{"id": "2401.${i}", "title": "Cut of`
    : JSON.stringify({
        id: `2401.${String(i).padStart(5, "0")}`,
        title: `Wombats, part ${i}`,
        abstract: `Wombats dig cubes: ${"véry ".repeat(80)}${i}.`,
        categories: "cs.LG",
        authors_parsed: [["Havlík", "V."]],
        versions: [{ created: "Mon, 2 Jan 2023 00:00:00 GMT" }],
      }),
);

describe("a digest that is read as a stream", () => {
  const files = readdirSync(FIXTURES).filter((name) => /\.\w+$/.test(name));

  it.each(files)("says what it says when it is read at once: %s", async (file) => {
    const facts = { file, crawledOn: "2026-06-04" };
    const atOnce = readDigest(readFileSync(`${FIXTURES}/${file}`), facts);
    const [drafts, rules] = summary(await readAll(`${FIXTURES}/${file}`, file));
    expect(drafts).toEqual(atOnce.drafts);
    const expected = atOnce.problems.filter(({ rule }) => rule !== "no-entries");
    expect(rules).toEqual(expected.map(({ rule, line }) => `${rule}:${line}`).sort());
  });

  it("of no known format has every line set aside, down to the last", async () => {
    const lines = ["", "Dear Ada,", ...Array(150_000).fill("we  \r\n wrote"), "\t", "Yours"];
    const [only, ...others] = await readFresh("letter.txt", Buffer.from(lines.join("\r\n")));
    expect(others).toEqual([]);
    const all = 300_002;
    expect(only!.counts).toEqual({ lines: all, usedLines: 0, headerLines: 0, problemLines: all });
    expect(only!.problems).toMatchObject([{ rule: "unknown-format", line: 1, lastLine: all + 2 }]);
  });

  it("says the same in pieces, packed or not, and counts every line", async () => {
    const text = `${SNAPSHOT.join("\n")}\n`;
    const atOnce = readDigest(text, { file: "a.jsonl" });
    for (const [name, bytes] of [
      ["a.jsonl", Buffer.from(text)],
      ["crlf.jsonl", Buffer.from(text.replaceAll("\n", "\r\n"))],
      ["a.jsonl.gz", gzipSync(text)],
      ["utf-16.jsonl", Buffer.from(`\ufeff${text}`, "utf16le")],
    ] as const) {
      const pieces = await readFresh(name, bytes);
      expect(pieces.length).toBeGreaterThan(2);
      const drafts = pieces.flatMap((piece) => piece.drafts);
      expect(drafts).toEqual(atOnce.drafts);
      const lines = pieces.reduce((total, { counts }) => total + counts.lines, 0);
      const used = pieces.reduce((total, { counts }) => total + counts.usedLines, 0);
      const aside = pieces.reduce((total, { counts }) => total + counts.problemLines, 0);
      expect([lines, used, aside]).toEqual([RECORDS, drafts.length, RECORDS - drafts.length]);
    }
  });

  it("is read as Windows-1252 from where it shows to be", async () => {
    const ascii = Array.from({ length: 20_000 }, (_, i) => record(i, "Plain words alone"));
    const latin = Array.from({ length: 50 }, (_, i) => record(30_000 + i, "Café über Ångström"));
    const bytes = Buffer.from(`${[...ascii, ...latin].join("\n")}\n`, "latin1");
    const pieces = await readFresh("latin.jsonl", bytes);
    expect(pieces.flatMap(({ drafts }) => drafts).at(-1)?.title).toContain("Café über Ångström");
    const found = pieces.flatMap(({ problems }) => problems);
    expect(found).toMatchObject([{ rule: "wrong-encoding", line: 20_001 }]);
  });

  it("keeps damaged UTF-8, and says where the damage is", async () => {
    const good = Array.from({ length: 20_000 }, (_, i) => record(i, "Café words"));
    const bytes = Buffer.concat([
      Buffer.from(`${good.join("\n")}\n`),
      Buffer.from(`${record(30_000, "Bro?ken")}\n`.replace("?", "\xe9"), "latin1"),
    ]);
    const pieces = await readFresh("damaged.jsonl", bytes);
    const titles = pieces.flatMap(({ drafts }) => drafts.map(({ title }) => title));
    expect([titles[0], titles.at(-1)]).toEqual(["Café words 0", "Bro�ken 30000"]);
    const found = pieces.flatMap(({ problems }) => problems);
    expect(found).toMatchObject([{ rule: "damaged-characters", line: 20_001 }]);
  });
});

describe("limits", () => {
  it("a line of many megabytes is set aside, and its neighbours are kept", async () => {
    const long = "x".repeat(20 * 1024 * 1024);
    const text = [record(1, "Before"), long, record(2, "Behind")].join("\n");
    const pieces = await readFresh("long.jsonl", Buffer.from(text));
    const titles = pieces.flatMap(({ drafts }) => drafts.map(({ title }) => title));
    expect(titles).toEqual(["Before 1", "Behind 2"]);
    const found = pieces.flatMap(({ problems }) => problems);
    expect(found).toMatchObject([{ rule: "line-too-long", line: 2 }]);
  });

  it("what unpacks to far more than text does is given up", async () => {
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024, 32));
    const pieces = await readFresh("bomb.gz", bomb);
    expect(pieces.flatMap(({ problems }) => problems)).toMatchObject([{ rule: "archive-bomb" }]);
  });

  it("what is cut off is kept as far as it goes", async () => {
    const whole = gzipSync(`${SNAPSHOT.join("\n")}\n`);
    const pieces = await readFresh("cut.gz", whole.subarray(0, whole.length * 0.7));
    expect(pieces.flatMap(({ drafts }) => drafts).length).toBeGreaterThan(1_000);
    const rules = pieces.flatMap(({ problems }) => problems.map(({ rule }) => rule));
    expect(rules).toContain("archive-damaged");
  });
});

function record(i: number, title: string): string {
  const id = `2401.${String(i).padStart(5, "0")}`;
  return `{"id":"${id}","title":"${title} ${i}","categories":"cs.LG","versions":[]}`;
}

function readFresh(name: string, bytes: Uint8Array): Promise<PieceReading[]> {
  const place = path.join(folder, name);
  writeFileSync(place, bytes);
  return readAll(place, name);
}

async function readAll(place: string, file: string): Promise<PieceReading[]> {
  const pieces: PieceReading[] = [];
  const facts = { file, crawledOn: "2026-06-04" };
  for await (const piece of readSource({ place, path: place, file }, facts)) pieces.push(piece);
  return pieces;
}

function summary(pieces: PieceReading[]) {
  const found = pieces.flatMap(({ problems }) => problems);
  const rules = found.map(({ rule, line }) => `${rule}:${line}`).sort();
  return [pieces.flatMap(({ drafts }) => drafts), rules] as const;
}
