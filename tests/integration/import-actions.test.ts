/** What can be done with an import in which state: everything else is refused, and changes nothing. */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import * as pieces from "@/app/api/import/[id]/files/[index]/route";
import * as one from "@/app/api/import/[id]/route";
import { database } from "@/lib/db/client";
import type { ImportJob, PreviewSummary } from "@/lib/ingest/import-state";
import { importFolder, writeWhole } from "@/lib/intake/imports/folder";
import { changeManifest, createManifest, type Job } from "@/lib/intake/imports/manifest";
import { ACTION_REFUSALS, IMPORT_ACTIONS, refusalOf } from "@/lib/intake/imports/rules";
import { readImport, summaryFile } from "@/lib/intake/imports/state";
import { fromThisMachine } from "../helpers/machine-request";

interface Planted {
  /** Whether the upload is complete. */
  complete?: boolean;
  job?: Job;
  /** Records that were understood; without, there is no preview. */
  records?: number;
  /** Whether a digest in the library came with it. */
  inLibrary?: boolean;
}

const STARTED = { startedAt: "2026-06-04T10:00:00.000Z" };
const done = (kind: ImportJob): Job => ({ kind, ...STARTED, endedAt: STARTED.startedAt });
const failed = (kind: ImportJob): Job => ({ ...done(kind), failure: "It was stopped." });
/** By a server that is not there any more, and by another one. */
const cutOff = (kind: ImportJob): Job => ({ kind, ...STARTED, pid: process.pid });
const atWork = (kind: ImportJob): Job => ({ kind, ...STARTED, pid: process.ppid });

const read = { complete: true, records: 3 };
const stored = { ...read, inLibrary: true };

/** Of each state: what a piece, "read", "leave-out", "store", "cancel", "undo" and "discard" are answered. */
const STATES: [name: string, state: Planted, answers: string][] = [
  ["uploading", {}, "ok not-complete not-complete not-complete not-at-work not-stored ok"],
  [
    "reading",
    { ...read, job: atWork("reading") },
    "complete at-work at-work at-work ok at-work at-work",
  ],
  ["ready", { ...read, job: done("reading") }, "complete ok ok ok not-at-work not-stored ok"],
  [
    "without a record",
    { ...read, records: 0, job: done("reading") },
    "complete ok ok nothing-to-store not-at-work not-stored ok",
  ],
  [
    "storing",
    { ...read, job: atWork("storing") },
    "complete at-work at-work at-work ok at-work at-work",
  ],
  [
    "stored",
    { ...stored, job: done("storing") },
    "complete still-stored still-stored stored not-at-work ok still-stored",
  ],
  [
    "stored, and removed since",
    { ...read, job: done("storing") },
    "complete ok ok ok not-at-work not-stored ok",
  ],
  [
    "partly stored",
    { ...stored, job: failed("storing") },
    "complete still-stored still-stored ok not-at-work ok still-stored",
  ],
  [
    "cut off while storing",
    { ...stored, job: cutOff("storing") },
    "complete still-stored still-stored ok not-at-work ok still-stored",
  ],
  [
    "failed before anything was stored",
    { ...read, job: failed("storing") },
    "complete ok ok ok not-at-work not-stored ok",
  ],
  [
    "undoing",
    { ...stored, job: atWork("undoing") },
    "complete at-work at-work at-work ok at-work at-work",
  ],
  ["undone", { ...read, job: done("undoing") }, "complete ok ok ok not-at-work not-stored ok"],
  [
    "partly undone",
    { ...stored, job: failed("undoing") },
    "complete still-stored still-stored ok not-at-work ok still-stored",
  ],
  [
    "cut off at the end of undoing",
    { ...read, job: cutOff("undoing") },
    "complete ok ok ok not-at-work ok ok",
  ],
  [
    "not read to its end",
    { complete: true, job: failed("reading") },
    "complete ok not-read not-read not-at-work not-stored ok",
  ],
  [
    "cut off before it was read",
    { complete: true },
    "complete ok not-read not-read not-at-work not-stored ok",
  ],
];

describe.each(STATES)("an import that is %s", (_, planted, answers) => {
  it(`answers ${answers}`, async () => {
    const id = await plant(planted);
    const before = manifestOf(id);
    const state = (await readImport(id))!;
    const allowed = IMPORT_ACTIONS.map((action) => refusalOf(action, state) ?? "ok");
    const piece = planted.complete ? await sendPiece(id) : "ok";
    expect([piece, ...allowed].join(" ")).toBe(answers);
    for (const action of IMPORT_ACTIONS) {
      const refusal = refusalOf(action, state);
      if (!refusal) continue;
      const answer = await post(id, JSON.stringify({ action }), "application/json");
      expect([answer.status, await answer.json()]).toEqual([
        409,
        { error: { code: refusal, message: ACTION_REFUSALS[refusal] } },
      ]);
    }
    expect(manifestOf(id)).toBe(before);
  });
});

it("leads a browser's form to the page of the import, which says why where that is not to be seen", async () => {
  let id = await plant({ ...stored, job: done("storing") });
  const leads = async (action: string) => {
    const answer = await post(id, `action=${action}`, "application/x-www-form-urlencoded");
    return [answer.status, answer.headers.get("Location")];
  };
  expect(await leads("store")).toEqual([303, `/import/${id}`]);
  expect(await leads("discard")).toEqual([303, `/import/${id}?refused=still-stored`]);
  expect((await readImport(id))!.phase).toBe("stored");
  // Another tab has had it stored meanwhile.
  id = await plant({ ...read, job: atWork("storing") });
  expect(await leads("store")).toEqual([303, `/import/${id}`]);
  expect(await leads("discard")).toEqual([303, `/import/${id}?refused=at-work`]);
  expect(await leads("read&format=pdf")).toEqual([303, `/import/${id}?refused=unknown-format`]);
  // Or has discarded it: the page says that it is gone.
  id = randomUUID();
  expect(await leads("store")).toEqual([303, `/import/${id}`]);
});

async function plant({ complete, job, records, inLibrary }: Planted): Promise<string> {
  const { id } = await createManifest([{ name: "a.bib", size: 9, lastModified: 1 }], {});
  await changeManifest(id, (manifest) => ({
    ...manifest,
    files: manifest.files.map((file) => ({ ...file, received: complete ? file.size : 4 })),
    job,
  }));
  if (records !== undefined) await writeWhole(summaryFile(id), JSON.stringify(previewOf(records)));
  if (inLibrary) {
    const { id: sourceId } = (await database().source.findFirst())!;
    const digest = { path: id, file: "a.bib", sha256: id, pipeline: "", format: "bibtex" };
    await database().digest.create({ data: { ...digest, sourceId, entries: 3, importId: id } });
  }
  return id;
}

function previewOf(records: number): PreviewSummary {
  const none = { merged: 0, repeated: 0, unchanged: 0, problems: 0 };
  return { files: [], items: { all: records, new: records, ...none }, yearless: 0 };
}

function manifestOf(id: string): string {
  return readFileSync(path.join(importFolder(id), "manifest.json"), "utf8");
}

function post(id: string, body: string, type: string): Promise<Response> {
  const headers = fromThisMachine({ "Content-Type": type, Accept: "text/html" });
  const request = new Request(`http://localhost:3000/api/import/${id}`, {
    method: "POST",
    headers,
    body,
  });
  return one.POST(request, { params: Promise.resolve({ id }) });
}

async function sendPiece(id: string): Promise<string> {
  const request = new Request(`http://localhost:3000/api/import/${id}/files/0?offset=9`, {
    method: "PUT",
    headers: fromThisMachine(),
    body: "",
  });
  const answer = await pieces.PUT(request, { params: Promise.resolve({ id, index: "0" }) });
  expect(answer.status).toBe(409);
  return (await answer.json()).error.code;
}
