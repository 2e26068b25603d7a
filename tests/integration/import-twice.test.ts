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
const TEXT = [FRESH, FRESH.replace("{a,", "{c,"), KNOWN].join("\n");

it("keeps what a standing import says is stored, and gives it to nobody else", async () => {
  const before = await database().paper.count();
  const first = await read({ "a.bib": TEXT, "again.bib": TEXT });
  const becomes = { new: 1, merged: 1, repeated: 4, unchanged: 0 };
  expect(first.preview).toMatchObject({
    items: { all: 6, ...becomes },
    files: [{}, { file: "again.bib", sameAs: "a.bib" }],
  });

  // Two tabs: one of them stores.
  const answers = await Promise.all([act(first.id, "store"), act(first.id, "store")]);
  expect(answers.sort()).toEqual([200, 409]);
  const stored = await whenIdle(first.id);
  expect(stored).toMatchObject({ phase: "stored", totals: becomes, digests: [{ file: "a.bib" }] });
  expect(await act(first.id, "store")).toBe(409);
  expect(await whenIdle(first.id)).toEqual(stored);
  expect(await database().paper.count()).toBe(before + 1);

  const second = await read({ "other name.bib": TEXT });
  expect(second.preview!.files).toMatchObject([{ unchanged: 3, digest: stored.digests[0] }]);
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

async function act(id: string, action: string): Promise<number> {
  const init = { method: "POST", headers: fromThisMachine(), body: JSON.stringify({ action }) };
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
