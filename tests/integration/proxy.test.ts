/** The security headers of every answer. */
import { NextRequest } from "next/server";
import { describe, expect, it } from "vitest";
import { proxy } from "@/proxy";

const headersOf = () => proxy(new NextRequest("http://localhost:3000/")).headers;

function directives(policy: string): Map<string, string[]> {
  return new Map(
    policy.split(";").map((directive) => {
      const [name, ...values] = directive.trim().split(" ");
      return [name!, values];
    }),
  );
}

describe("the content security policy", () => {
  it("runs only scripts with the answer's own nonce", () => {
    const policies = [headersOf(), headersOf()].map((headers) =>
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

  it("keeps everything else at home", () => {
    const policy = directives(headersOf().get("Content-Security-Policy")!);
    expect(policy.get("default-src")).toEqual(["'self'"]);
    expect(policy.get("connect-src")).toEqual(["'self'"]);
    expect(policy.get("object-src")).toEqual(["'none'"]);
    expect(policy.get("base-uri")).toEqual(["'none'"]);
    expect(policy.get("form-action")).toEqual(["'self'"]);
    expect(policy.get("frame-ancestors")).toEqual(["'none'"]);
  });

  it("reaches the page that is rendered, which puts the nonce on its scripts", () => {
    const headers = headersOf();
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
  ])("%s: %s", (name, value) => {
    expect(headersOf().get(name)).toBe(value);
  });
});
