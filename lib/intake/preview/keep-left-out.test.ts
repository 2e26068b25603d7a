/** What was left out of a reading is left out of the next one, as far as it is there. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import type { PreviewItem } from "@/lib/ingest/import-state";
import { PreviewWriter } from "./item-store";
import { leaveOutNoted, noteLeftOut } from "./keep-left-out";
import { leaveOut, leftOutNumbers } from "./left-out";

const parent = mkdtempSync(path.join(tmpdir(), "paper-atlas-left-out-"));
const folder = path.join(parent, "preview");

afterAll(() => rmSync(parent, { recursive: true, force: true }));

it("tells records by their lines, and those on one line by their titles", async () => {
  await read("1-3 Wombats", "5-5 Cubes", "5-5 Spheres", "7-9 Quokkas");
  await leaveOut(folder, 4, { shown: [0, 1, 2, 3], left: [0, 2, 3] });
  await noteLeftOut(folder);
  // Cut off, and begun once more.
  await read("1-3 Of wombats");
  await noteLeftOut(folder);
  await read("0-0 New", "1-3 Of wombats", "5-5 Spheres", "5-5 Cubes", "7-8 Quokkas");
  expect(await leaveOutNoted(folder, 5)).toBe(1);
  expect(await leftOutNumbers(folder)).toEqual([1, 2]);
  expect(await leaveOutNoted(folder, 5)).toBe(0);
});

async function read(...records: string[]): Promise<void> {
  const writer = await PreviewWriter.into(folder);
  for (const [number, record] of records.entries()) {
    const [, first, last, title] = /^(\d+)-(\d+) (.*)$/.exec(record)!;
    const place = { file: "a.bib", path: "files/a.bib", source: "", problems: [] };
    const lines = { firstLine: Number(first), lastLine: Number(last) };
    const own = { position: number, title, authors: [], becomes: "new" };
    await writer.add({ number, ...place, ...lines, record: own } as PreviewItem);
  }
  await writer.end();
}
