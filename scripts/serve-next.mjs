/**
 * Next behind a server of our own (nextjs.org/docs/app/guides/custom-server), which tells the app who
 * is at the other end of a request's socket: Next itself knows only what headers say, and those are
 * the client's. Configured by the environment, and run by serve.ts:
 * `PORT`, `HOST`, `NODE_ENV`, and `ATLAS_PEER_HEADER`, the secret name of the header.
 */
import { createServer } from "node:http";
import next from "next";
import { allowedMethods, methodRefused } from "./allowed-methods.mjs";
import { peerValue } from "./peer-value.mjs";
import { answerBy, quickRoute } from "./quick-route.mjs";

const { PORT, HOST: hostname, ATLAS_PEER_HEADER: peerHeader = "" } = process.env;
const port = Number(PORT);
const dev = process.env.NODE_ENV === "development";

/** Bytes of an address with all headers: a pasted abstract is some 4 kB, and up to 12 kB as an address. */
const LONGEST_HEAD = 64 * 1024;

const server = createServer({ maxHeaderSize: LONGEST_HEAD });
server.on("clientError", refuseUnreadable);
const app = next({ dev, hostname, port, httpServer: server, turbopack: dev });
await app.prepare();
const handle = app.getRequestHandler();
server.on("request", (request, response) => {
  request.headers[peerHeader] = peerValue(request);
  if (/^\/api\b[^?]*\/\//.test(request.url ?? "")) refuseGap(response);
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

/**
 * An address of the API that leaves a name out, such as /api/papers//cite: Next would lead to the
 * paper "cite".
 * @param {import("node:http").ServerResponse} response
 */
function refuseGap(response) {
  const message = "The address leaves out a name: there is nothing between two of its slashes.";
  response.writeHead(404, {
    "Content-Type": "application/json",
    "X-Content-Type-Options": "nosniff",
    "Server-Timing": "total;dur=0",
  });
  response.end(JSON.stringify({ error: { code: "unknown-route", message } }));
}

/**
 * Next has no word for a method that the web's own Request forbids.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
function refuseTrace({ url = "/" }, response) {
  const allowed = allowedMethods(url.split("?")[0] ?? "/");
  response.writeHead(405, {
    Allow: [...allowed, "OPTIONS"].join(", "),
    "Content-Type": "application/json",
    "X-Content-Type-Options": "nosniff",
  });
  const message = methodRefused("TRACE", allowed);
  response.end(JSON.stringify({ error: { code: "bad-method", message } }));
}

/**
 * What cannot be read as a request gets a sentence, too; by default it gets none.
 * @param {Error & { code?: string }} error
 * @param {import("node:stream").Duplex} socket
 */
function refuseUnreadable(error, socket) {
  if (!socket.writable) return socket.destroy();
  const [status, sentence] =
    error.code === "HPE_HEADER_OVERFLOW"
      ? ["431 Request Header Fields Too Large", "This address is too long: search for fewer words."]
      : ["400 Bad Request", "This request cannot be read."];
  const head = `HTTP/1.1 ${status}\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close`;
  socket.end(`${head}\r\nContent-Length: ${sentence.length}\r\n\r\n${sentence}`);
}
