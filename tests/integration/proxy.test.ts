/** The security headers of every answer, the status of pages about nothing, and what is refused. */
import { readdirSync, readFileSync } from "node:fs";
import { NextRequest } from "next/server";
import { describe, expect, it } from "vitest";
import { proxy } from "@/proxy";

const answerTo = (path: string) => proxy(new NextRequest(`http://localhost:3000${path}`));
const headersOf = async () => (await answerTo("/")).headers;

function directives(policy: string): Map<string, string[]> {
  return new Map(
    policy.split(";").map((directive) => {
      const [name, ...values] = directive.trim().split(" ");
      return [name!, values];
    }),
  );
}

describe("the content security policy", () => {
  it("runs only scripts with the answer's own nonce", async () => {
    const policies = [await headersOf(), await headersOf()].map((headers) =>
      directives(headers.get("Content-Security-Policy")!),
    );
    const nonces = policies.map((policy) =>
      policy.get("script-src")!.find((value) => value.startsWith("'nonce-")),
    );
    expect(nonces[0]).toMatch(/^'nonce-[A-Za-z0-9+/=]{22,}'$/);
    expect(nonces[1]).not.toBe(nonces[0]);
    expect(policies[0]!.get("script-src")).not.toContain("'unsafe-inline'");
    expect(policies[0]!.get("script-src")).not.toContain("'unsafe-eval'");
  });

  it("keeps everything else at home", async () => {
    const policy = directives((await headersOf()).get("Content-Security-Policy")!);
    expect(policy.get("default-src")).toEqual(["'self'"]);
    expect(policy.get("connect-src")).toEqual(["'self'"]);
    expect(policy.get("object-src")).toEqual(["'none'"]);
    expect(policy.get("base-uri")).toEqual(["'none'"]);
    expect(policy.get("form-action")).toEqual(["'self'"]);
    expect(policy.get("frame-ancestors")).toEqual(["'none'"]);
  });

  it("reaches the page that is rendered, which puts the nonce on its scripts", async () => {
    const headers = await headersOf();
    expect(headers.get("x-middleware-request-content-security-policy")).toBe(
      headers.get("Content-Security-Policy"),
    );
  });
});

describe("other headers", () => {
  it.each([
    ["X-Content-Type-Options", "nosniff"],
    ["X-Frame-Options", "DENY"],
    ["Referrer-Policy", "strict-origin-when-cross-origin"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Cross-Origin-Resource-Policy", "same-origin"],
  ])("%s: %s", async (name, value) => {
    expect((await headersOf()).get(name)).toBe(value);
  });
});

describe("the status", () => {
  it.each([
    ["/papers/intriguing-properties-of-quantization-at-scale", 200],
    ["/papers/no-such-paper", 404],
    ["/papers/%E0%A4%A", 400],
    ["/themes/quantization", 200],
    ["/themes/no-such-theme", 404],
    ["/digests/1", 200],
    ["/digests/01", 404],
    ["/digests/%31", 404],
    ["/digests/1e0/text", 404],
    ["/import", 200],
    ["/import/no-such-import", 404],
    ["/papers", 200],
    ["/?q=scaling", 200],
  ])("of %s is %d, or the page's own", async (path, status) => {
    expect((await answerTo(path)).status).toBe(status);
  });
});

describe("what is refused", () => {
  const asked = (path: string, method: string) =>
    proxy(new NextRequest(`http://localhost:3000${path}`, { method }));

  it("is told by the API as it tells all errors", async () => {
    const damaged = await asked("/api/papers/%E0%A4%A", "GET");
    expect(damaged.status).toBe(400);
    expect(await damaged.json()).toMatchObject({ error: { code: "bad-address" } });
    for (const path of ["/api/search", "/api/import/zzz/store"]) {
      const refused = await asked(path, "DELETE");
      expect(refused.status).toBe(405);
      expect(refused.headers.get("Allow")).toBe("GET, HEAD, OPTIONS");
      expect(await refused.json()).toMatchObject({ error: { code: "bad-method" } });
    }
  });

  it.each([
    ["DELETE", "/digests/1", 405],
    ["PUT", "/", 405],
    ["POST", "/", 405],
    ["POST", "/help", 405],
    ["GET", "/papers/%E0%A4%A", 400],
  ])("is told by a page that leads on: %s %s", async (method, path, status) => {
    const refused = await asked(path, method);
    expect(refused.status).toBe(status);
    expect(refused.headers.get("Allow")).toBe(status === 405 ? "GET, HEAD, OPTIONS" : null);
    expect(refused.headers.get("Content-Type")).toMatch(/^text\/html/);
    expect(refused.headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(await refused.text()).toContain('<a href="/">');
  });

  it("leaves to every route the methods that it has, and answers OPTIONS with them", async () => {
    const routes = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith("route.ts"),
    );
    expect(routes.length).toBeGreaterThan(20);
    for (const file of routes) {
      const code = readFileSync(`app/${file}`, "utf8");
      const own = [...code.matchAll(/^export (?:async )?function ([A-Z]+)\(/gm)].map(([, m]) => m!);
      const all = own.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method]));
      const path = file.replace(/\/?route\.ts$/, "").replace(/\[+(?:\.\.\.)?\w+\]+/g, "1");
      const answer = await asked(`/${path}`, "OPTIONS");
      expect(answer.status).toBe(204);
      const told = answer.headers.get("Allow")!.split(", ");
      expect([path, told.toSorted()]).toEqual([path, [...all, "OPTIONS"].toSorted()]);
    }
  });
});
