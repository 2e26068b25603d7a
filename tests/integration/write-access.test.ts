/** Who may change the library over HTTP, and who is told why not. */
import { createServer, request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { networkInterfaces } from "node:os";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cookieOfToken, readAccessToken } from "@/lib/intake/access-token";
import { RateLimit } from "@/lib/intake/rate-limit";
import { refusalToWrite } from "@/lib/intake/write-access";
import { peerValue } from "@/scripts/peer-value.mjs";
import { fromElsewhere, fromThisMachine, throughProxy } from "../helpers/machine-request";

const TOKEN = "correct-horse-battery";

const post = (headers: Record<string, string>) =>
  refusalToWrite(new Request("http://localhost:3000/api/import", { method: "POST", headers }));

const codeOf = async (headers: Record<string, string>) => {
  const refusal = post(headers);
  return refusal && { status: refusal.status, code: (await refusal.json()).error.code };
};

beforeEach(() => {
  delete (globalThis as { paperAtlasLimits?: unknown }).paperAtlasLimits;
});
afterEach(() => vi.unstubAllEnvs());

describe("on the machine itself", () => {
  it.each([
    ["a program", {}],
    ["a page of ours", { origin: "http://localhost:3000", "sec-fetch-site": "same-origin" }],
    ["a page of ours by number", { host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000" }],
    ["a page of ours by IPv6", { host: "[::1]:3000", origin: "http://[::1]:3000" }],
  ])("%s may write", (_, headers) => {
    expect(post(fromThisMachine(headers))).toBeUndefined();
  });

  it.each([
    ["a page of another site", { origin: "https://evil.example" }, "foreign-page"],
    ["a page of another port", { origin: "http://localhost:8080" }, "foreign-page"],
    ["a page without an origin", { origin: "null" }, "foreign-page"],
    ["a form of another site", { "sec-fetch-site": "cross-site" }, "foreign-page"],
    [
      "a name that was made to point here",
      { host: "evil.example", origin: "http://evil.example" },
      "foreign-name",
    ],
    ["a name that looks like ours", { host: "localhost.evil.example" }, "foreign-name"],
    ["no name at all", { host: "" }, "foreign-name"],
  ])("%s may not", async (_, headers, code) => {
    expect(await codeOf(fromThisMachine(headers))).toEqual({ status: 403, code });
  });

  it("who came by another name is told the right one, with its port", async () => {
    vi.stubEnv("PORT", "3107");
    const refusal = post(fromThisMachine({ host: "evil.example" }))!;
    expect((await refusal.json()).error.message).toContain("Open it as http://localhost:3107,");
  });
});

describe("elsewhere", () => {
  it("nobody may write without a token, and is told how one may", async () => {
    expect(await codeOf(fromElsewhere())).toEqual({ status: 403, code: "closed" });
    const text = await post(fromElsewhere({ accept: "text/html,*/*" }))!.text();
    expect(text).toContain("ATLAS_TOKEN");
  });

  it.each(["x-forwarded-for", "x-real-ip", "forwarded", "x-atlas-peer", "client-ip"])(
    "a forged %s changes nothing",
    async (name) => {
      const forged = { [name]: "127.0.0.1 local" };
      expect(await codeOf(fromElsewhere(forged))).toEqual({ status: 403, code: "closed" });
    },
  );

  it("the token opens, as a header or a cookie", async () => {
    vi.stubEnv("ATLAS_TOKEN", TOKEN);
    const host = "atlas.example";
    expect(post(fromElsewhere({ host, authorization: `Bearer ${TOKEN}` }))).toBeUndefined();
    const cookie = `a=b; atlas-token=${cookieOfToken(TOKEN)}`;
    const origin = "https://atlas.example";
    expect(post(fromElsewhere({ host, cookie, origin }))).toBeUndefined();
    const foreign = fromElsewhere({ host, cookie, origin: "https://evil.example" });
    expect(await codeOf(foreign)).toMatchObject({ code: "foreign-page" });
    expect(await codeOf(fromElsewhere())).toEqual({ status: 401, code: "token-wanted" });
    const wrong = fromElsewhere({ authorization: `Bearer ${TOKEN}x` });
    expect(await codeOf(wrong)).toEqual({ status: 401, code: "token-wrong" });
  });

  it("guessing ends soon, for the guesser alone", async () => {
    vi.stubEnv("ATLAS_TOKEN", TOKEN);
    const guess = fromElsewhere({ authorization: "Bearer guess" });
    for (let count = 0; count < 10; count++) expect(post(guess)!.status).toBe(401);
    expect(post(guess)!.status).toBe(429);
    expect(post(guess)!.headers.get("Retry-After")).toBe("60");
    const right = fromElsewhere({ authorization: `Bearer ${TOKEN}` });
    expect(post(right)!.status).toBe(429);
    expect(post(fromThisMachine())).toBeUndefined();
  });

  it("a proxy on the machine is not the machine, and who comes through it is told so", async () => {
    vi.stubEnv("PORT", "3107");
    expect(await codeOf(throughProxy())).toEqual({ status: 403, code: "proxied" });
    const text = await post(throughProxy({ accept: "text/html" }))!.text();
    expect(text).toMatch(/X-Forwarded-For.* open http:\/\/localhost:3107 .*ATLAS_TOKEN/s);
    vi.stubEnv("ATLAS_TOKEN", TOKEN);
    expect(await codeOf(throughProxy())).toEqual({ status: 401, code: "token-wanted" });
    expect(post(throughProxy({ authorization: `Bearer ${TOKEN}` }))).toBeUndefined();
  });

  it("nobody is taken for the machine when the server does not tell who asks", async () => {
    const headers = fromThisMachine();
    vi.stubEnv("ATLAS_PEER_HEADER", "");
    expect(await codeOf(headers)).toEqual({ status: 403, code: "closed" });
  });
});

describe("what the server says of a socket", () => {
  const own = Object.values(networkInterfaces())
    .flat()
    .find((address) => address?.family === "IPv4" && !address.internal)?.address;

  async function valueFor(headers: Record<string, string>, localAddress?: string): Promise<string> {
    const server = createServer((request, response) => response.end(peerValue(request)));
    await new Promise<void>((resolve) => server.listen(0, "0.0.0.0", resolve));
    const { port } = server.address() as AddressInfo;
    const options = { host: "127.0.0.1", port, headers, localAddress };
    const text = await new Promise<string>((resolve, reject) => {
      httpRequest(options, (response) => {
        response.setEncoding("utf8");
        response.on("data", resolve);
      })
        .on("error", reject)
        .end();
    });
    server.close();
    return text;
  }

  it("is its address, whatever headers claim", async () => {
    expect(await valueFor({})).toBe("127.0.0.1 local");
    expect(await valueFor({ "x-atlas-peer": "192.0.2.1" })).toBe("127.0.0.1 local");
  });

  it.each(["X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Forwarded", "Via"])(
    "is not that of this machine behind a proxy that sends %s",
    async (name) => {
      expect(await valueFor({ [name]: "127.0.0.1" })).toBe("127.0.0.1 proxied");
    },
  );

  it.runIf(own)("is that of another machine for any address but the loopback", async () => {
    expect(await valueFor({ "x-forwarded-for": "127.0.0.1" }, own)).toBe(`${own} elsewhere`);
    expect(await valueFor({}, own)).toBe(`${own} elsewhere`);
  });
});

describe("ATLAS_TOKEN", () => {
  it("is taken when it cannot be guessed", () => {
    expect(readAccessToken({ ATLAS_TOKEN: TOKEN })).toBe(TOKEN);
    expect(readAccessToken({ ATLAS_TOKEN: "" })).toBeUndefined();
  });

  it.each([
    ["short", /at least 16 characters/],
    ["a token with spaces in it", /without spaces/],
    ["x".repeat(600), /at most 512/],
  ])("%.30s is refused, without showing it", (token, message) => {
    expect(() => readAccessToken({ ATLAS_TOKEN: token })).toThrow(message);
    expect(() => readAccessToken({ ATLAS_TOKEN: token })).not.toThrow(token);
  });
});

describe("a rate limit", () => {
  it("fills again in a minute, for each key apart", () => {
    const limit = new RateLimit(2);
    expect([limit.take("a", 0), limit.take("a", 0), limit.take("a", 0)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(limit.take("b", 0)).toBe(true);
    expect([limit.take("a", 29_000), limit.take("a", 60_000)]).toEqual([false, true]);
  });
});
