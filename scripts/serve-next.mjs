/**
 * Next behind a server of our own (nextjs.org/docs/app/guides/custom-server), which tells the app who
 * is at the other end of a request's socket: Next itself knows only what headers say, and those are
 * the client's. Configured by the environment, and run by serve.ts:
 * `PORT`, `HOST`, `NODE_ENV`, and `ATLAS_PEER_HEADER`, the secret name of the header.
 */
import { createServer } from "node:http";
import next from "next";
import { peerValue } from "./peer-value.mjs";
import { answerBy, quickRoute } from "./quick-route.mjs";
import { GUARDS, refuseAddress, refuseGap, refuseTrace, refuseUnreadable } from "./refusals.mjs";

const { PORT, HOST: hostname, ATLAS_PEER_HEADER: peerHeader = "" } = process.env;
const port = Number(PORT);
const dev = process.env.NODE_ENV === "development";

/** Bytes of an address with all headers: a pasted abstract is some 4 kB, and up to 12 kB as an address. */
const LONGEST_HEAD = 64 * 1024;

/** What pages load; a worker would keep to the policy that its script comes with. */
const ASSET = /^\/(?:_next\/static|fonts)\//;

const server = createServer({ maxHeaderSize: LONGEST_HEAD });
server.on("clientError", refuseUnreadable);
const app = next({ dev, hostname, port, httpServer: server, turbopack: dev });
await app.prepare();
const handle = app.getRequestHandler();
server.on("request", (request, response) => {
  request.headers[peerHeader] = peerValue(request);
  const address = request.url ?? "";
  // Behind these a page of ours, which proxy.ts knows, puts its own.
  if (!ASSET.test(address)) for (const guard of GUARDS) response.setHeader(...guard);
  if (!address.startsWith("/")) refuseAddress(response);
  else if (/^\/api\b[^?]*\/\//.test(address)) refuseGap(response);
  else if (request.method === "TRACE") refuseTrace(request, response);
  else answer(request, response);
});
server.listen(port, hostname);

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
function answer(request, response) {
  // In development the code behind a route changes.
  const route = dev ? undefined : quickRoute(request);
  if (route === undefined) return handle(request, response);
  return answerBy(route, request, response, `http://localhost:${port}`).catch((cause) => {
    console.error(cause);
    response.destroy();
  });
}
