/** Requests as the server hands them to routes, with what it says about who sent them. */

const PEER_HEADER = "x-atlas-peer-test";

/** Headers of a program on the machine itself, which may write. */
export function fromThisMachine(headers: Record<string, string> = {}): Record<string, string> {
  return fromPeer("127.0.0.1 local", headers);
}

/** Headers of a program on another machine. */
export function fromElsewhere(headers: Record<string, string> = {}): Record<string, string> {
  return fromPeer("192.0.2.7 elsewhere", headers);
}

/** Headers of what a proxy on the machine itself passes on. */
export function throughProxy(headers: Record<string, string> = {}): Record<string, string> {
  return fromPeer("127.0.0.1 proxied", headers);
}

function fromPeer(peer: string, headers: Record<string, string>): Record<string, string> {
  process.env.ATLAS_PEER_HEADER = PEER_HEADER;
  return { host: "localhost:3000", ...headers, [PEER_HEADER]: peer };
}
