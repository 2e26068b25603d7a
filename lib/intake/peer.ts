/**
 * Who sent a request, by the address of its socket. Headers such as X-Forwarded-For are whatever the
 * client likes; this one is set by the server that owns the socket (scripts/serve-next.mjs), under a
 * name that is drawn anew at each start and that nobody outside knows.
 */

export interface Peer {
  /** Address of the socket's other end: the client's, or that of a proxy before this server. */
  address: string;
  /** This machine itself, directly: no proxy says that it passes on what another machine asked. */
  local: boolean;
  /** A proxy on this machine, which passes on what anybody may have asked. */
  proxied: boolean;
}

/** Environment variable with the name of the header, set for one run of the server. */
const PEER_HEADER_VARIABLE = "ATLAS_PEER_HEADER";

/** Undefined where nothing tells: the server was not started by `npm start` or `npm run dev`. */
export function peerOf(headers: Headers): Peer | undefined {
  const name = process.env[PEER_HEADER_VARIABLE];
  const [address, way] = (name && headers.get(name)?.split(" ")) || [];
  return address ? { address, local: way === "local", proxied: way === "proxied" } : undefined;
}
