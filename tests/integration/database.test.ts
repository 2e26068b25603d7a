/** The database itself: schema, connection settings, the text index beside their papers. */
import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { openDatabase } from "@/lib/db/open";
import { pendingSchemaChanges, readSchema } from "@/lib/db/schema-engine";
import { createPapers, deletePaper, updatePaper } from "@/lib/db/store/paper-row";
import { writeLibrary } from "@/lib/db/store/writer";
import { canBeServed } from "@/scripts/prepare";
import { indexGaps } from "./library-dump";

const PAPER = {
  slug: "zyxomma",
  facts: { title: "Zyxomma petiolatum", abstract: "A dragonfly.", authors: [], codeUrls: [] },
  rawTitle: "Zyxomma petiolatum",
  provenance: [],
};

beforeAll(openDatabase);

describe("migrations", () => {
  it("make the database that schema.prisma describes", async () => {
    expect(await pendingSchemaChanges(await readSchema())).toBe("");
  });

  it("are found to lack what a changed schema has", async () => {
    const changed = (await readSchema()).replace("upvotes              Int?", "$& \n  likes Int?");
    expect(changed).toContain("likes");
    expect(await pendingSchemaChanges(changed)).toMatch(/ADD COLUMN "likes"/);
  });

  it("are applied once", async () => {
    expect(await openDatabase()).toEqual({ applied: [] });
  });
});

it("is served before unfinished work is done only where this code computed what is in it", async () => {
  const { version } = (await database().mapLayout.findFirst())!;
  expect(await canBeServed()).toBe(true);
  await database().mapLayout.updateMany({ data: { version: `000000${version.slice(6)}` } });
  expect(await canBeServed()).toBe(false);
  await database().mapLayout.updateMany({ data: { version } });
});

describe("a connection", () => {
  it("holds foreign keys", async () => {
    const orphan = { paperId: 999_999, position: 0, authorId: "nobody" };
    await expect(database().authorship.create({ data: orphan })).rejects.toThrow(/foreign key/i);
  });

  it("finds no row that refers to nothing", async () => {
    expect(await database().$queryRaw`PRAGMA foreign_key_check`).toEqual([]);
    expect(await database().$queryRaw`PRAGMA integrity_check`).toEqual([{ integrity_check: "ok" }]);
  });

  it("writes ahead, so that readers go on while an ingest writes", async () => {
    expect(await database().$queryRaw`PRAGMA journal_mode`).toEqual([{ journal_mode: "wal" }]);
  });
});

describe("names that are written together", () => {
  it("are read as they are, but for half characters", async () => {
    const names = ["“Back\\slash” \\ud835", "𝔸𝕪", "half \ud835", "\u0001\n"];
    const read = await writeLibrary((writer) => {
      writer.insertNames(
        "Venue",
        names.map((name, i) => ({ id: `test-${i}`, name })),
      );
      const rows = writer.all<{ name: string }>("SELECT name FROM Venue WHERE id LIKE 'test-%'");
      writer.run("DELETE FROM Venue WHERE id LIKE 'test-%'");
      return rows.map(({ name }) => name);
    });
    expect(read).toEqual(names.with(2, "half \ufffd"));
  });
});

describe("the text index", () => {
  it("has exactly the papers", async () => {
    expect(await database().paper.count()).toBe(200);
    expect(await indexGaps()).toEqual([]);
  });

  it("follows a paper that is stored, changed and removed", async () => {
    const id = await writeLibrary((writer) => createPapers(writer, [PAPER])[0]!);
    expect(await papersWith("zyxomma")).toEqual([id]);
    const renamed = { ...PAPER, facts: { ...PAPER.facts, title: "Quokka" } };
    await writeLibrary((writer) => updatePaper(writer, id, renamed));
    expect(await papersWith("zyxomma")).toEqual([]);
    expect(await papersWith("quokka")).toEqual([id]);
    await writeLibrary((writer) => deletePaper(writer, id));
    expect(await papersWith("quokka")).toEqual([]);
    expect(await indexGaps()).toEqual([]);
  });

  it("keeps nothing of a transaction that fails", async () => {
    const failing = writeLibrary((writer) => {
      createPapers(writer, [PAPER]);
      throw new Error("the disk is full");
    });
    await expect(failing).rejects.toThrow("the disk is full");
    expect(await database().paper.count()).toBe(200);
    expect(await papersWith("zyxomma")).toEqual([]);
    expect(await indexGaps()).toEqual([]);
  });
});

async function papersWith(word: string): Promise<number[]> {
  const rows = await database().$queryRaw<{ rowid: bigint | number }[]>`
    SELECT rowid FROM paper_forms WHERE paper_forms MATCH ${word}`;
  return rows.map(({ rowid }) => Number(rowid));
}
