/** The security headers of every answer, and the status of pages about nothing. */
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

describe("what the API refuses", () => {
  const refused = async (path: string, method: string) => {
    const response = await proxy(new NextRequest(`http://localhost:3000${path}`, { method }));
    return {
      status: response.status,
      allow: response.headers.get("Allow"),
      body: await response.json(),
    };
  };

  it("is told as the API tells all errors", async () => {
    expect(await refused("/api/papers/%E0%A4%A", "GET")).toMatchObject({
      status: 400,
      body: { error: { code: "bad-address" } },
    });
    expect(await refused("/api/search", "DELETE")).toMatchObject({
      status: 405,
      allow: "GET, HEAD",
      body: { error: { code: "bad-method" } },
    });
  });
});
