/**
 * What the peer header says: the address of a socket's other end, and whether that is this machine:
 * "local", "elsewhere", or "proxied" where a proxy on it asks for nobody knows whom.
 */

/** Headers by which a proxy tells that it asks for somebody else. */
const OF_PROXIES = /^(?:forwarded|via|x-forwarded-.*|x-real-ip|x-client-ip|cf-connecting-ip)$/;

/**
 * "127.0.0.1 local", "192.0.2.7 elsewhere"
 * @param {import("node:http").IncomingMessage} request
 */
export function peerValue({ socket, headers }) {
  const address = socket.remoteAddress?.replace(/^::ffff:(?=[\d.]+$)/, "") ?? "unknown";
  const proxied = Object.keys(headers).some((name) => OF_PROXIES.test(name));
  if (!isThisMachine(socket)) return `${address} elsewhere`;
  return `${address} ${proxied ? "proxied" : "local"}`;
}

/**
 * The loopback, or an address of this machine talking to itself: no other machine can use either.
 * @param {import("node:net").Socket} socket
 */
function isThisMachine({ remoteAddress, localAddress }) {
  if (remoteAddress === undefined) return false;
  return /^(?:::1$|(?:::ffff:)?127\.)/.test(remoteAddress) || remoteAddress === localAddress;
}
