/** The API when the database cannot answer: errors in the contract's shape, no details. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { errorAnswer, healthAnswer } from "./api-contract";

const LIBRARY = process.env.DATABASE_URL!;
const logged = vi.spyOn(console, "error").mockImplementation(() => {});

beforeEach(() => {
  vi.resetModules();
  logged.mockClear();
  delete (globalThis as { paperAtlasDatabase?: unknown }).paperAtlasDatabase;
});

describe.each([
  ["a folder", LIBRARY.slice(0, LIBRARY.lastIndexOf("/"))],
  ["a file without tables", `${LIBRARY}.empty`],
])("with %s for a database", (_, address) => {
  beforeEach(() => {
    process.env.DATABASE_URL = address;
  });

  it("health is 503", async () => {
    const { GET } = await import("@/app/api/health/route");
    const response = await GET();
    expect(response.status).toBe(503);
    expect(response.headers.get("Server-Timing")).toMatch(/^total;dur=/);
    const answer = healthAnswer.parse(await response.json());
    expect(answer).toMatchObject({ status: "unavailable", database: "unavailable", papers: 0 });
    expect(logged).toHaveBeenCalledOnce();
  });

  it("search is a 500 that keeps its reasons to the log", async () => {
    const { GET } = await import("@/app/api/search/route");
    const response = await GET(new Request("http://localhost:3000/api/search?q=fish"));
    expect(response.status).toBe(500);
    expect(response.headers.get("Server-Timing")).toMatch(/^total;dur=/);
    const body = await response.text();
    expect(errorAnswer.parse(JSON.parse(body)).error.code).toBe("internal");
    expect(body).not.toMatch(/prisma|SELECT|paper-atlas|libsql/i);
    expect(logged).toHaveBeenCalledOnce();
  });
});
