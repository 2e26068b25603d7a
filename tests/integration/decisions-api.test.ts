/** Deciding over HTTP: by programs in JSON, by forms without JavaScript, and by nobody who may not. */
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { GET, POST } from "@/app/api/decisions/route";
import * as exportRoute from "@/app/api/export/route";
import * as cite from "@/app/api/papers/[slug]/cite/route";
import * as search from "@/app/api/search/route";
import { database } from "@/lib/db/client";
import { deriveSoon } from "@/lib/intake/derive-soon";

vi.mock("@/lib/intake/derive-soon", () => ({ deriveSoon: vi.fn() }));

const HERE = { "x-peer": "127.0.0.1 local", host: "localhost:3000" };
let papers: [string, string];

beforeAll(async () => {
  vi.stubEnv("ATLAS_PEER_HEADER", "x-peer");
  const [first, second] = await database().paper.findMany({ orderBy: { id: "asc" }, take: 2 });
  papers = [first!.slug, second!.slug];
});
afterAll(() => {
  vi.unstubAllEnvs();
});

/** The slugs of all papers as the export has them. */
async function exported(): Promise<string[]> {
  const file = await exportRoute.GET(new Request("http://localhost:3000/api/export?format=jsonl"));
  const lines = (await file.text()).trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line).slug);
}

async function totalFound(): Promise<number> {
  const answer = await search.GET(new Request("http://localhost:3000/api/search"));
  return (await answer.json()).total;
}

describe("POST /api/decisions", () => {
  it("refuses who may not write", async () => {
    const response = await post({ action: "same", papers }, { "x-peer": "10.0.0.7 far" });
    expect(response.status).toBe(403);
    expect(await database().identityDecision.count()).toBe(0);
  });

  it("says what is wrong", async () => {
    const cases: [unknown, number, string][] = [
      [{ action: "same", papers: [papers[0]] }, 400, "bad-request"],
      [{ action: "marry", papers }, 400, "bad-request"],
      [null, 400, "bad-request"],
      ["x".repeat(9_000), 413, "too-large"],
      [{ action: "same", papers: [papers[0], papers[0]] }, 400, "one-paper"],
      [{ action: "same", papers: [papers[0], "unheard-of"] }, 404, "unknown-paper"],
      [{ action: "undo", decision: 4711 }, 404, "unknown-decision"],
    ];
    for (const [body, status, code] of cases) {
      const response = await post(body);
      expect(response.status).toBe(status);
      expect(await response.json()).toMatchObject({ error: { code } });
    }
    expect(deriveSoon).not.toHaveBeenCalled();
  });

  it("says so in sentences that go on from the field", async () => {
    const issuesOf = async (body: unknown) => (await (await post(body)).json()).error.issues;
    expect(await issuesOf({ action: "marry", papers })).toEqual([
      { path: "action", message: expect.stringMatching(/^action takes one of: same, different, /) },
    ]);
    expect(await issuesOf({ action: "same", papers: [papers[0]] })).toEqual([
      { path: "papers", message: expect.stringMatching(/^papers takes the slugs of two papers/) },
    ]);
    expect(await issuesOf({ action: "undo", decision: "soon" })).toEqual([
      { path: "decision", message: expect.stringMatching(/^decision takes the number of a /) },
    ]);
    expect(await issuesOf([])).toEqual([
      { path: "body", message: "body takes an object with fields." },
    ]);
  });

  it("decides and takes back, and tells what was decided", async () => {
    expect(await (await post({ action: "same", papers })).json()).toEqual({ papers: [papers[0]] });
    expect(deriveSoon).toHaveBeenCalledTimes(1);
    const { decisions } = await (await GET()).json();
    expect(decisions).toMatchObject([
      { verdict: "same", entries: [{ slug: papers[0] }, { slug: papers[0] }] },
    ]);
    const undone = await post({ action: "undo", decision: decisions[0].id });
    expect((await undone.json()).papers.sort()).toEqual([...papers].sort());
    const after = await (await GET()).json();
    expect(after.decisions[0].undoneAt).toMatch(/^\d{4}-.*Z$/);
  });

  it("shows in what is searched, exported and cited at once, before the index follows", async () => {
    const [kept, joined] = papers;
    const both = async () => (await exported()).filter((slug) => papers.includes(slug)).sort();
    expect(await both()).toEqual([...papers].sort());

    await post({ action: "same", papers });
    expect(await both()).toEqual([kept]);
    expect(await totalFound()).toBe(199);
    const context = { params: Promise.resolve({ slug: joined }) };
    const url = `http://localhost:3000/api/papers/${joined}/cite?format=bibtex`;
    expect(await (await cite.GET(new Request(url), context)).text()).toContain(`{${kept},`);

    const { decisions } = await (await GET()).json();
    await post({ action: "undo", decision: decisions[0].id });
    expect(await both()).toEqual([...papers].sort());
    expect(new Set(await exported())).toHaveProperty("size", 200);
    expect(await totalFound()).toBe(200);
    const place = (await exported()).indexOf(kept);
    expect((await exported())[place + 1]).toBe(joined);
  });

  it("leads a form to the paper, or back to where it was, and nowhere else", async () => {
    const form = (fields: [string, string][]) =>
      POST(
        new Request("http://localhost:3000/api/decisions", {
          method: "POST",
          headers: { ...HERE, "content-type": "application/x-www-form-urlencoded" },
          body: new URLSearchParams(fields),
        }),
      );
    const fields = (action: string, back: string): [string, string][] => [
      ["action", action],
      ["back", back],
      ...papers.map((slug): [string, string] => ["papers", slug]),
    ];
    const merged = await form(fields("same", `/papers/${papers[1]}`));
    expect(merged.status).toBe(303);
    expect(merged.headers.get("Location")).toBe(`/papers/${papers[0]}`);
    const gone = await form(fields("same", "/decisions"));
    expect(gone.headers.get("Location")).toBe("/decisions?problem=unknown-paper");
    const { decisions } = await (await GET()).json();
    const undone = await form([
      ["action", "undo"],
      ["back", "//elsewhere.example"],
      ["decision", String(decisions[0].id)],
    ]);
    expect(undone.headers.get("Location")).toBe("/decisions");
  });
});

function post(body: unknown, headers: HeadersInit = HERE): Promise<Response> {
  return POST(
    new Request("http://localhost:3000/api/decisions", {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
  );
}
