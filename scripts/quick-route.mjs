/**
 * Routes that are answered without Next: see `app/api/quick-routes.ts`, which is where
 * `instrumentation.ts` has them from.
 */

/** @typedef {(request: Request) => Promise<Response>} Route */

/**
 * Undefined where Next has to answer.
 * @param {import("node:http").IncomingMessage} request
 * @returns {Route | undefined}
 */
export function quickRoute({ method, url = "" }) {
  const shared = /** @type {{ paperAtlasQuickRoutes?: Record<string, Route> }} */ (globalThis);
  return method === "GET" ? shared.paperAtlasQuickRoutes?.[url.split("?", 1)[0] ?? ""] : undefined;
}

/**
 * @param {Route} route
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {string} origin of this server
 */
export async function answerBy(route, request, response, origin) {
  const headers = Object.entries(request.headersDistinct).flatMap(([name, values = []]) =>
    values.map((value) => /** @type {[string, string]} */ ([name, value])),
  );
  const answer = await route(new Request(origin + request.url, { headers }));
  const body = Buffer.from(await answer.arrayBuffer());
  response.writeHead(answer.status, {
    ...Object.fromEntries(answer.headers),
    "Content-Length": body.length,
  });
  response.end(body);
}
