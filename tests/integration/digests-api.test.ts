/** Digests over HTTP: what each is, and how one is taken out again. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as papersOf from "@/app/api/digests/[id]/papers/route";
import { DELETE, GET, POST } from "@/app/api/digests/[id]/route";
import * as all from "@/app/api/digests/route";
import * as search from "@/app/api/search/route";
import { database } from "@/lib/db/client";
import type { DigestRecord, DigestSummary } from "@/lib/ingest/digest-record";
import { ingest } from "@/lib/intake/ingest";
import { read, readError, request } from "./api-call";
import * as contract from "./api-contract";

const TOKEN = "the-token-of-the-tests";
const at = (id: number | string) => ({ params: Promise.resolve({ id: String(id) }) });

async function list(): Promise<DigestSummary[]> {
  return (await (await all.GET()).json()).digests;
}

function removal(id: number | string, method: "DELETE" | "POST", token = TOKEN) {
  const headers = { Authorization: `Bearer ${token}` };
  const asked = new Request(`http://localhost:3000/api/digests/${id}`, { method, headers });
  return (method === "POST" ? POST : DELETE)(asked, at(id));
}

async function totalOf(query: string): Promise<number> {
  return (await read(search.GET(request(query)), contract.searchAnswer)).total;
}

beforeAll(() => {
  process.env.ATLAS_TOKEN = TOKEN;
});

afterAll(() => {
  delete process.env.ATLAS_TOKEN;
});

describe("/api/digests", () => {
  it("has every digest with what came of it", async () => {
    const digests = await list();
    expect(digests.map(({ entries }) => entries).sort((a, b) => a - b)).toEqual([10, 42, 50, 119]);
    const aitopics = digests.find(({ site }) => site === "AITopics")!;
    expect(aitopics).toMatchObject({
      file: "004_732be4b1c19176b5.txt",
      format: "aitopics-concept",
      topic: "emergent property",
      complete: true,
      newPapers: 7,
      joinedPapers: 3,
      papers: 10,
      ownPapers: 7,
    });
    const record: DigestRecord = await (
      await GET(request(`digests/${aitopics.id}`), at(aitopics.id))
    ).json();
    expect(record).toMatchObject(aitopics);
    expect(record.problemList).toEqual([]);
    // The concept and its description, above the first paper.
    expect(record.headerList).toEqual([{ firstLine: 1, lastLine: 5 }]);
    const path = `digests/${aitopics.id}/papers?size=2&page=5`;
    const entries = await (await papersOf.GET(request(path), at(aitopics.id))).json();
    expect(entries).toMatchObject({ total: 10, papers: [{ firstLine: 78 }, { firstLine: 87 }] });
  });

  it("filters papers: those of a digest, of any of several, of both, and all others", async () => {
    const [one, other] = (await list()).sort((a, b) => b.entries - a.entries);
    const any = await totalOf(`search?digest=${one!.id},${other!.id}`);
    const both = await totalOf(`search?digest=${one!.id}&digest=${other!.id}`);
    expect(await totalOf(`search?digest=${one!.id}`)).toBe(one!.papers);
    expect(await totalOf(`search?not-digest=${one!.id}`)).toBe(200 - one!.papers);
    expect(both).toBeGreaterThan(0);
    expect(any).toBe(one!.papers + other!.papers - both);
    const gone = await read(search.GET(request("search?digest=4711")), contract.searchAnswer);
    expect(gone).toMatchObject({
      total: 0,
      notes: ["There is no digest “4711” in the library: it may have been removed."],
    });
  });

  it("knows its digests", async () => {
    for (const id of ["0", "99999", "x"]) {
      const error = await readError(GET(request(`digests/${id}`), at(id)), 404);
      expect(error.code).toBe("unknown-digest");
    }
    expect((await removal(99_999, "DELETE")).status).toBe(404);
  });
});

describe("removing a digest", () => {
  it("is for those who may write", async () => {
    const { id } = (await list())[0]!;
    expect((await removal(id, "DELETE", "another-token-that-is-wrong")).status).toBe(401);
    expect(await list()).toHaveLength(4);
  });

  it("takes its papers out of the search, too", async () => {
    const { id, ownPapers } = (await list()).find(({ entries }) => entries === 10)!;
    const answer = await (await removal(id, "DELETE")).json();
    expect(answer.removed).toMatchObject({
      file: "004_732be4b1c19176b5.txt",
      papers: ownPapers,
      kept: 3,
    });
    // What is computed may follow the answer.
    await expect.poll(() => totalOf("search"), { timeout: 60_000 }).toBe(200 - ownPapers);
    expect(await totalOf("search?source=aitopics")).toBe(0);
    expect(await database().mapPoint.count()).toBe(200 - ownPapers);
    expect(await database().source.count()).toBe(1);
  });

  it("leads back to the digests where a form asked for it", async () => {
    const { id } = (await list()).find(({ entries }) => entries === 42)!;
    const response = await removal(id, "POST");
    expect(response.status).toBe(303);
    expect(response.headers.get("Location")).toMatch(/^\/digests\?removed=002_[^&]+&papers=\d+$/);
    expect(await list()).toHaveLength(2);
  });

  it("keeps it out when the server starts again, until it is brought back", async () => {
    const removed = async () => (await (await all.GET()).json()).removed as string[];
    const [kept, back] = await removed();
    expect(back).toBe("seeds/004_732be4b1c19176b5.txt");
    expect((await bringBack("seeds/000_5d0fa27a2464607a.txt")).status).toBe(404);
    const response = await bringBack(back!);
    expect(response.headers.get("Location")).toBe(`/digests?back=${encodeURIComponent(back!)}`);
    const start = await ingest({ paths: ["seeds"], withoutRemoved: true, progress: () => {} });
    expect(start.digests.map(({ file }) => `seeds/${file}`)).toContain(back);
    expect(await removed()).toEqual([kept]);
    expect(await list()).toHaveLength(3);
  });
});

function bringBack(path: string): Promise<Response> {
  const asked = new Request("http://localhost:3000/api/digests", {
    method: "POST",
    headers: {
      Authorization: `Bearer ${TOKEN}`,
      "Content-Type": "application/x-www-form-urlencoded",
    },
    body: new URLSearchParams({ bringBack: path }),
  });
  return all.POST(asked);
}
