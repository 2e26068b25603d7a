/** Imports over HTTP: pieces and their order, names and limits, previews of what is strange. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import * as pieces from "@/app/api/import/[id]/files/[index]/route";
import * as items from "@/app/api/import/[id]/items/route";
import * as one from "@/app/api/import/[id]/route";
import * as imports from "@/app/api/import/route";
import type { ImportState, PreviewItem } from "@/lib/ingest/import-state";
import { cleanImports, storedBytes } from "@/lib/intake/imports/clean";
import { importFolder, importsFolder } from "@/lib/intake/imports/folder";
import { changeManifest, oneByOne } from "@/lib/intake/imports/manifest";
import { formRefusalInWords } from "@/lib/intake/imports/rules";
import { fromElsewhere, fromThisMachine } from "../helpers/machine-request";

const SEED = "seeds/004_732be4b1c19176b5.txt";
const TINY = { name: "a", size: 1 };
const DAY_MS = 24 * 3_600_000;

const call = (path: string, init: RequestInit = {}, from = fromThisMachine) =>
  new Request(`http://localhost:3000/api/import${path}`, {
    ...init,
    headers: from(init.headers as Record<string, string>),
  });

const bodyOf = (value: unknown) => ({ method: "POST", body: JSON.stringify(value) });

async function begin(files: { name: string; size: number; lastModified?: number }[], facts = {}) {
  const response = await imports.POST(call("", bodyOf({ ...facts, files })));
  return { status: response.status, state: (await response.json()) as ImportState };
}

async function send(id: string, index: number, offset: number, body: Uint8Array<ArrayBuffer>) {
  const params = Promise.resolve({ id, index: String(index) });
  const request = call(`/${id}/files/${index}?offset=${offset}`, { method: "PUT", body });
  const response = await pieces.PUT(request, { params });
  return { status: response.status, ...(await response.json()) };
}

const of = (id: string) => ({ params: Promise.resolve({ id }) });

const stateOf = async (id: string): Promise<ImportState> =>
  (await one.GET(call(`/${id}`), of(id))).json();

async function act(id: string, body: object) {
  const response = await one.POST(call(`/${id}`, bodyOf(body)), of(id));
  return { status: response.status, body: await response.json() };
}

const discard = (id: string, from = fromThisMachine) =>
  one.DELETE(call("/x", { method: "DELETE" }, from), of(id));

async function whenRead(id: string): Promise<ImportState> {
  for (;;) {
    const state = await stateOf(id);
    if (!["uploading", "waiting", "reading"].includes(state.phase)) return state;
    await sleep(100);
  }
}

async function itemsOf(id: string, query = ""): Promise<{ total: number; items: PreviewItem[] }> {
  return (await items.GET(call(`/${id}/items${query}`), of(id))).json();
}

describe("an upload in pieces", () => {
  const bytes = new Uint8Array(readFileSync(SEED));
  const file = { name: "listing.txt", size: bytes.length, lastModified: 1 };

  it("is put together in order, goes on where it was, and is read when it is complete", async () => {
    const { status, state } = await begin([file]);
    expect(status).toBe(201);
    expect(state).toMatchObject({ phase: "uploading", files: [{ ...file, received: 0 }] });
    const { id } = state;
    expect(await send(id, 0, 0, bytes.slice(0, 5000))).toEqual({ status: 200, received: 5000 });
    // Sent twice, or with a gap: the answer tells where to go on.
    const elsewhere = { status: 409, received: 5000, error: { code: "elsewhere" } };
    expect(await send(id, 0, 0, bytes.slice(0, 5000))).toMatchObject(elsewhere);
    expect(await send(id, 0, 9000, bytes.slice(9000))).toMatchObject(elsewhere);
    // After a reload, the page announces it again.
    expect((await begin([file])).state).toMatchObject({ id, files: [{ received: 5000 }] });
    expect((await begin([{ ...file, lastModified: 2 }])).state.id).not.toBe(id);
    expect((await act(id, { action: "store" })).status).toBe(409);

    // Seen between the last piece and the reading, which this holds up: it is not cut off.
    let goOn = () => {};
    void oneByOne(`${id}/names`, () => new Promise<void>((resolve) => (goOn = resolve)));
    const lastPiece = send(id, 0, 5000, bytes.slice(5000));
    while ((await stateOf(id)).phase === "uploading") await sleep(10);
    expect((await stateOf(id)).phase).toBe("waiting");
    goOn();
    expect((await lastPiece).received).toBe(bytes.length);
    expect(readFileSync(path.join(importFolder(id), "files", "listing.txt"))).toEqual(
      Buffer.from(bytes),
    );
    expect(await whenRead(id)).toMatchObject({
      phase: "ready",
      preview: { items: { all: 10, unchanged: 10, new: 0, problems: 0 } },
    });
    const [first] = (await itemsOf(id, "?show=unchanged&size=1")).items;
    expect(first).toMatchObject({
      firstLine: 8,
      record: { paper: { slug: "intriguing-properties-of-quantization-at-scale" } },
    });
    expect(first!.source.split("\n")[0]).toBe("Intriguing Properties of Quantization at Scale");
  });

  it("takes no more than was announced, no file that was not, and no piece that is too large", async () => {
    const { id } = (await begin([{ name: "a.txt", size: 10 }])).state;
    expect((await send(id, 0, 0, new Uint8Array(11))).status).toBe(409);
    expect((await send(id, 1, 0, new Uint8Array(1))).status).toBe(404);
    expect((await send(id, 0, 0, new Uint8Array(5 * 1024 ** 2))).status).toBe(413);
    expect((await stateOf(id)).files[0]!.received).toBe(0);
  });

  it("leads nowhere but into the import's folder", async () => {
    const { id } = (await begin([{ name: "../../../escaped.txt", size: 4 }])).state;
    await send(id, 0, 0, new TextEncoder().encode("text"));
    await whenRead(id);
    expect(existsSync(path.join(importFolder(id), "files", "escaped.txt"))).toBe(true);
    expect(existsSync(path.join(importsFolder(), "..", "escaped.txt"))).toBe(false);
  });
});

describe("what is refused", () => {
  it.each([
    ["a file that is too large", [{ name: "a", size: 9 * 1024 ** 3 }], /more than 8 GiB/],
    ["files too large together", Array(3).fill({ name: "a", size: 7 * 1024 ** 3 }), /16 GiB/],
  ])("%s, with a sentence that says what to do", async (_, files, message) => {
    const { status, state } = await begin(files);
    expect(status).toBe(413);
    expect((state as never as { error: { message: string } }).error.message).toMatch(message);
  });

  it.each([
    ["no JSON", "{", /JSON/],
    ["nothing", JSON.stringify({ files: [] }), /Nothing was pasted or chosen/],
    ["too many files", JSON.stringify({ files: Array(2001).fill(TINY) }), /files/],
    ["a format nobody knows", JSON.stringify({ files: [], format: "pdf" }), /format/],
    ["an impossible day", JSON.stringify({ files: [], crawledOn: "2026-02-30" }), /crawledOn/],
  ])("%s", async (_, body, message) => {
    const response = await imports.POST(call("", { method: "POST", body }));
    expect(response.status).toBe(400);
    expect((await response.json()).error.message).toMatch(message);
  });

  it("everything from other machines, reading included", async () => {
    const { id } = (await begin([{ name: "secret.txt", size: 10 }])).state;
    const forged = () => fromElsewhere({ "x-forwarded-for": "127.0.0.1" });
    expect((await imports.POST(call("", bodyOf({ files: [] }), forged))).status).toBe(403);
    expect((await one.GET(call(`/${id}`, {}, forged), of(id))).status).toBe(403);
    expect((await discard(id, forged)).status).toBe(403);
    expect((await items.GET(call(`/${id}/items`, {}, forged), of(id))).status).toBe(403);
  });

  it.each(["..", "../../etc", "none", "00000000-0000-0000-0000-000000000000"])(
    "the id %s, which is no import's",
    async (id) => {
      expect((await one.GET(call("/x"), of(id))).status).toBe(404);
      expect((await discard(id)).status).toBe(404);
    },
  );
});

describe("a form without JavaScript", () => {
  const submit = (form: FormData) => imports.POST(call("", { method: "POST", body: form }));

  it("brings text and files, and leads to the page of the import", async () => {
    const form = new FormData();
    form.set("text", readFileSync(SEED, "utf8"));
    form.set("name", "Emergence: a page");
    const add = (name: string, ...content: BlobPart[]) =>
      form.append("files", new File(content, name));
    add("");
    add("a.bib", "@article{a, title={A Title of Its Own}, year={1999}}");
    add("empty.txt");
    add("shop.html", "<!doctype html><title>Shop</title><p>Buy now");
    add("a.pdf", new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0, 1, 2]));
    add("endless.bib", `@article{a, title={${"x ".repeat(5_000_000)}`);
    for (const name of ["format", "crawledOn", "origin"]) form.set(name, "");
    const response = await submit(form);
    expect(response.status).toBe(303);
    const [, id] = /^\/import\/([0-9a-f-]{36})$/.exec(response.headers.get("Location")!)!;

    const { phase, preview } = await whenRead(id!);
    expect(phase).toBe("ready");
    const files = new Map(preview!.files.map((file) => [file.file, file]));
    expect([...files.keys()].sort()).toEqual([
      "Emergence – a page",
      "a.bib",
      "a.pdf",
      "empty.txt",
      "endless.bib",
      "shop.html",
    ]);
    expect(files.get("a.bib")).toMatchObject({ entries: 1, new: 1 });
    expect(files.get("Emergence – a page")).toMatchObject({ entries: 10, unchanged: 10 });
    // Each of the others is told, in a sentence, and costs nobody else anything.
    for (const name of ["a.pdf", "empty.txt", "shop.html", "endless.bib"]) {
      const { entries, problems, problemLines } = files.get(name)!;
      expect([name, entries]).toEqual([name, 0]);
      expect([name, problems.length + problemLines > 0]).toEqual([name, true]);
      for (const { message } of problems) expect(message).toMatch(/^[A-Z].+\.$/);
    }
    for (const { lines, usedLines, headerLines, problemLines } of preview!.files) {
      expect(usedLines + headerLines + problemLines).toBe(lines);
    }
  });

  it("with nothing in it is answered with what to do", async () => {
    const response = await submit(new FormData());
    expect(response.status).toBe(400);
    expect((await response.json()).error.message).toMatch(/^Nothing was pasted or chosen/);
  });

  it.each([
    ["nothing", {}, "nothing-given"],
    ["a format of a page of long ago", { text: "A title", format: "pdf" }, "unknown-format"],
    ["an impossible day", { text: "A title", crawledOn: "2026-02-30" }, "no-such-day"],
    ["a novel for an origin", { text: "A title", origin: "x".repeat(301) }, "origin-too-long"],
  ] as const)(
    "with %s leads a browser back to the form, which says so",
    async (_, said, refusal) => {
      const body = new FormData();
      for (const [name, value] of Object.entries(said)) body.set(name, value);
      const headers = { Accept: "text/html,*/*;q=0.8" };
      const response = await imports.POST(call("", { method: "POST", body, headers }));
      expect(response.status).toBe(303);
      expect(response.headers.get("Location")).toBe(`/import?refused=${refusal}`);
      expect(formRefusalInWords(refusal)).toMatch(/^[A-Z].+\.$/);
    },
  );
});

describe("old imports", () => {
  it("are taken away when their upload stopped a day ago", async () => {
    const { id } = (await begin([{ name: "stopped.txt", size: 10 }])).state;
    await cleanImports();
    expect((await stateOf(id)).phase).toBe("uploading");
    await cleanImports(Date.now() + 1.1 * DAY_MS);
    expect((await one.GET(call(`/${id}`), of(id))).status).toBe(404);
    expect(existsSync(importFolder(id))).toBe(false);
  });

  it("take no room when their files are cleaned away, and can be discarded at once", async () => {
    const before = await storedBytes();
    const { id } = (await begin([{ name: "mistake.txt", size: 10 }])).state;
    expect(await storedBytes()).toBe(before + 10);
    await changeManifest(id, (manifest) => ({ ...manifest, cleaned: true }));
    expect(await storedBytes()).toBe(before);
    expect((await discard(id)).status).toBe(204);
    expect(existsSync(importFolder(id))).toBe(false);
  });
});
