/**
 * Next behind a server of our own (nextjs.org/docs/app/guides/custom-server), which tells the app who
 * is at the other end of a request's socket: Next itself knows only what headers say, and those are
 * the client's. Configured by the environment, and run by serve.ts:
 * `PORT`, `HOST`, `NODE_ENV`, and `ATLAS_PEER_HEADER`, the secret name of the header.
 */
import { createServer } from "node:http";
import next from "next";
import { peerValue } from "./peer-value.mjs";

const { PORT, HOST: hostname, ATLAS_PEER_HEADER: peerHeader = "" } = process.env;
const port = Number(PORT);
const dev = process.env.NODE_ENV === "development";

const server = createServer();
const app = next({ dev, hostname, port, httpServer: server, turbopack: dev });
await app.prepare();
const handle = app.getRequestHandler();
server.on("request", (request, response) => {
  request.headers[peerHeader] = peerValue(request);
  handle(request, response);
});
server.listen(port, hostname);

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}
