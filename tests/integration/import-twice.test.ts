/** The same text in several imports, and twice in one: whose it is, and what undoing takes. */
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import * as one from "@/app/api/import/[id]/route";
import * as imports from "@/app/api/import/route";
import { database } from "@/lib/db/client";
import type { ImportState } from "@/lib/ingest/import-state";
import { refusalOf } from "@/lib/intake/imports/rules";
import { fromThisMachine } from "../helpers/machine-request";

const FRESH = "@article{a, title={On Wombats and Their Cubes}, year={2024}, doi={10.1000/cubes}}";
const KNOWN = "@article{b, title={Intriguing Properties of Quantization at Scale}, year={2023}}";
const UNWANTED = "@article{d, title={What Nobody Asked For}, year={2020}}";
const TEXT = [FRESH, FRESH.replace("{a,", "{c,"), KNOWN, UNWANTED].join("\n");

it("keeps what a standing import says is stored, and gives it to nobody else", async () => {
  const before = await database().paper.count();
  const first = await read({ "a.bib": TEXT, "again.bib": TEXT });
  expect(first.preview).toMatchObject({
    items: { all: 8, new: 2, merged: 1, repeated: 5, unchanged: 0 },
    files: [{}, { file: "again.bib", sameAs: "a.bib" }],
  });

  // With a record, what repeats it is left out and taken in again.
  expect(await act(first.id, "leave-out", { shown: [0], left: [0] })).toBe(200);
  expect((await stateOf(first.id)).preview!.leftOut).toMatchObject({ new: 1, repeated: 3 });
  expect(await act(first.id, "leave-out", { shown: [0, 3], left: [3] })).toBe(200);
  // Read again, what has the same lines stays left out.
  const { leftOut } = (await stateOf(first.id)).preview!;
  expect(await act(first.id, "read", { crawledOn: "2026-06-04" })).toBe(200);
  expect((await whenIdle(first.id)).preview).toMatchObject({ leftOut, takenIn: 0 });

  // Two tabs: one of them stores.
  const answers = await Promise.all([act(first.id, "store"), act(first.id, "store")]);
  expect(answers.sort()).toEqual([200, 409]);
  const stored = await whenIdle(first.id);
  expect(stored).toMatchObject({
    phase: "stored",
    totals: { new: 1, merged: 1, repeated: 4, unchanged: 0, leftOut: 1 },
    digests: [{ file: "a.bib", entries: 3 }],
  });
  const { lines, usedLines, problemLines } = (await database().digest.findUnique({
    where: { id: stored.digests[0]!.id },
  }))!;
  expect({ lines, usedLines, problemLines }).toEqual({ lines: 4, usedLines: 3, problemLines: 1 });
  expect(await act(first.id, "store")).toBe(409);
  expect(await whenIdle(first.id)).toEqual(stored);
  expect(await database().paper.count()).toBe(before + 1);

  const second = await read({ "other name.bib": TEXT });
  expect(second.preview!.files).toMatchObject([{ unchanged: 4, digest: stored.digests[0] }]);
  expect([await act(second.id, "store"), await act(second.id, "undo")]).toEqual([409, 409]);

  // Undone, it is nobody's, and the second may store it.
  expect(await act(first.id, "undo")).toBe(200);
  expect((await whenIdle(first.id)).phase).toBe("undone");
  expect(await database().paper.count()).toBe(before);
  const free = await stateOf(second.id);
  expect(free).toMatchObject({ phase: "ready", preview: { outdated: true } });
  expect(refusalOf("store", free)).toBeUndefined();
});

async function read(texts: Record<string, string>): Promise<ImportState> {
  const form = new FormData();
  for (const [name, text] of Object.entries(texts)) form.append("files", new File([text], name));
  const headers = fromThisMachine();
  const answer = await imports.POST(
    new Request("http://localhost:3000/api/import", { method: "POST", headers, body: form }),
  );
  return whenIdle(answer.headers.get("Location")!.split("/").at(-1)!);
}

async function act(id: string, action: string, details = {}): Promise<number> {
  const body = JSON.stringify({ action, ...details });
  const init = { method: "POST", headers: fromThisMachine(), body };
  return (await one.POST(new Request(`http://localhost:3000/api/import/${id}`, init), of(id)))
    .status;
}

async function whenIdle(id: string): Promise<ImportState> {
  for (;;) {
    const state = await stateOf(id);
    if (!["waiting", "reading", "storing", "undoing"].includes(state.phase)) return state;
    await sleep(100);
  }
}

async function stateOf(id: string): Promise<ImportState> {
  const request = new Request("http://localhost:3000/api/import", { headers: fromThisMachine() });
  return (await one.GET(request, of(id))).json();
}

const of = (id: string) => ({ params: Promise.resolve({ id }) });
