/** What the server says of requests that Next has no word for, or would answer with none of ours. */
import { allowedMethods, methodRefused } from "./allowed-methods.mjs";

/**
 * Of every answer that is no page: redirections and errors of Next's own load nothing and run nothing.
 * @type {[name: string, value: string][]}
 */
export const GUARDS = [
  ["Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'"],
  ["X-Content-Type-Options", "nosniff"],
];

/**
 * "*", or the address of another server, which this one is no proxy for.
 * @param {import("node:http").ServerResponse} response
 */
export function refuseAddress(response) {
  const message = "This is no address of a page: it does not begin with a slash.";
  refuse(response, 400, { code: "bad-address", message });
}

/**
 * An address of the API that leaves a name out, such as /api/papers//cite: Next would lead to the
 * paper "cite".
 * @param {import("node:http").ServerResponse} response
 */
export function refuseGap(response) {
  const message = "The address leaves out a name: there is nothing between two of its slashes.";
  refuse(response, 404, { code: "unknown-route", message });
}

/**
 * Next has no word for a method that the web's own Request forbids.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
export function refuseTrace({ url = "/" }, response) {
  const allowed = allowedMethods(url.split("?")[0] ?? "/");
  response.setHeader("Allow", [...allowed, "OPTIONS"].join(", "));
  refuse(response, 405, { code: "bad-method", message: methodRefused("TRACE", allowed) });
}

/**
 * @param {import("node:http").ServerResponse} response
 * @param {number} status
 * @param {{ code: string, message: string }} error
 */
function refuse(response, status, error) {
  response.writeHead(status, {
    "Content-Type": "application/json",
    "Server-Timing": "total;dur=0",
  });
  response.end(JSON.stringify({ error }));
}

/**
 * What cannot be read as a request gets a sentence, too; by default it gets none.
 * @param {Error & { code?: string }} error
 * @param {import("node:stream").Duplex} socket
 */
export function refuseUnreadable(error, socket) {
  if (!socket.writable) return socket.destroy();
  const [status, sentence] =
    error.code === "HPE_HEADER_OVERFLOW"
      ? ["431 Request Header Fields Too Large", "This address is too long: search for fewer words."]
      : ["400 Bad Request", "This request cannot be read."];
  const headers = [
    ...GUARDS,
    ["Content-Type", "text/plain; charset=utf-8"],
    ["Content-Length", sentence.length],
    ["Connection", "close"],
  ];
  const head = headers.map(([name, value]) => `${name}: ${value}`).join("\r\n");
  socket.end(`HTTP/1.1 ${status}\r\n${head}\r\n\r\n${sentence}`);
}
