import type { IncomingMessage, ServerResponse } from "node:http";
import { afterEach, expect, it, vi } from "vitest";
import { answerBy, quickRoute } from "@/scripts/quick-route.mjs";

const shared = globalThis as { paperAtlasQuickRoutes?: Record<string, unknown> };
afterEach(() => {
  delete shared.paperAtlasQuickRoutes;
});

const asked = (method: string, url: string) =>
  ({ method, url, headersDistinct: { host: ["example.org"] } }) as unknown as IncomingMessage;

it("leaves to Next what is not for reading, another address, or not there yet", () => {
  expect(quickRoute(asked("GET", "/api/search?q=a"))).toBeUndefined();
  const route = async () => Response.json({});
  shared.paperAtlasQuickRoutes = { "/api/search": route };
  expect(quickRoute(asked("GET", "/api/search?q=a"))).toBe(route);
  expect(quickRoute(asked("POST", "/api/search"))).toBeUndefined();
  expect(quickRoute(asked("GET", "/api/search/"))).toBeUndefined();
  expect(quickRoute(asked("GET", "/"))).toBeUndefined();
});

it("gives the route the whole request and answers with all of its response", async () => {
  const response = { writeHead: vi.fn(), end: vi.fn() };
  const route = async ({ url, headers }: Request) =>
    Response.json([url, headers.get("host")], {
      status: 400,
      headers: { "X-Frame-Options": "DENY" },
    });
  const request = asked("GET", "/api/search?q=%C3%A9");
  await answerBy(route, request, response as unknown as ServerResponse, "http://localhost:1");
  const body = '["http://localhost:1/api/search?q=%C3%A9","example.org"]';
  expect(String(response.end.mock.calls[0]![0])).toBe(body);
  expect(response.writeHead).toHaveBeenCalledWith(
    400,
    expect.objectContaining({ "x-frame-options": "DENY", "Content-Length": body.length }),
  );
});
