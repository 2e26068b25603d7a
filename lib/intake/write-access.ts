/**
 * Who may change the library over HTTP: whoever sits at the machine, and whoever has the token of
 * `ATLAS_TOKEN`. In both cases the request must come from our own pages or from a program, not from
 * another site that the person has open (Origin, Sec-Fetch-Site) or whose name was made to point at
 * this machine (DNS rebinding: Host).
 */
import { isIP } from "node:net";
import { offeredToken, readAccessToken } from "./access-token";
import { peerOf } from "./peer";
import { RateLimit } from "./rate-limit";

/** Why a request may not write, for people and programs. */
interface Refusal {
  status: 401 | 403 | 429;
  code: string;
  message: string;
}

const REFUSALS = {
  "foreign-page": {
    status: 403,
    message:
      "The request comes from a page of another site. Paper Atlas is changed from its own pages only.",
  },
  "foreign-name": {
    status: 403,
    get message() {
      return `The library is changed under the name localhost or a number such as 127.0.0.1, so that no other name can be made to point here. Open it as ${localAddress()}, or give the token of ATLAS_TOKEN.`;
    },
  },
  closed: {
    status: 403,
    message:
      "The library can be read from everywhere it is served, and changed on the machine that runs it. To change it from another machine, start it with ATLAS_TOKEN set to a secret of at least 16 characters, and give that secret on the page /import, or as “Authorization: Bearer …”.",
  },
  proxied: {
    status: 403,
    get message() {
      return `The request came through a proxy (it has a header such as X-Forwarded-For), and whom a proxy asks for nobody can tell, even where it runs on this machine. On the machine itself, open ${localAddress()} without the proxy. To change the library through it, start Paper Atlas with ATLAS_TOKEN set to a secret of at least 16 characters, and give that secret on the page /import, or as “Authorization: Bearer …”.`;
    },
  },
  "token-wanted": {
    status: 401,
    message:
      "Changing the library from another machine or through a proxy takes its token, the value of ATLAS_TOKEN on the machine that runs it: give it on the page /import, or as “Authorization: Bearer …”.",
  },
  "token-wrong": {
    status: 401,
    message:
      "The token is not the one of this library, which is the value of ATLAS_TOKEN on the machine that runs it.",
  },
  "too-often": {
    status: 429,
    message: "There were too many requests from this address. Wait a minute and try again.",
  },
} as const satisfies Record<string, Omit<Refusal, "code">>;

/** Where this server is on its own machine, whatever name a request gave it. */
function localAddress(): string {
  return new URL(`http://localhost:${process.env.PORT ?? ""}`).origin;
}

/** "granted", or why not. */
export type WriteAccess = "granted" | keyof typeof REFUSALS;

/** A piece of an upload is one request; 3,000 of 4 MiB are more than a network brings in a minute. */
const WRITES_PER_MINUTE = 3000;
const GUESSES_PER_MINUTE = 10;

/** One count for the process: routes are bundled apart, and development loads them again. */
const shared = globalThis as {
  paperAtlasLimits?: { writes: RateLimit; guesses: RateLimit };
};

function limits() {
  shared.paperAtlasLimits ??= {
    writes: new RateLimit(WRITES_PER_MINUTE),
    guesses: new RateLimit(GUESSES_PER_MINUTE),
  };
  return shared.paperAtlasLimits;
}

/**
 * The answer to a request that may not change anything, or undefined when it may. To be asked first
 * by every route that changes something.
 */
export function refusalToWrite(request: Request): Response | undefined {
  const access = isFromOwnPage(request.headers) ? countedAccess(request.headers) : "foreign-page";
  return access === "granted" ? undefined : refused(access, request);
}

/** Whether who asks for a page may use the forms on it, or why not. */
export function writeAccess(headers: Headers): WriteAccess {
  const peer = peerOf(headers);
  const token = readAccessToken();
  const offered = offeredToken(headers, token);
  if (offered === "right") return "granted";
  if (peer?.local) return hasLocalName(headers) ? "granted" : "foreign-name";
  if (token === undefined) return peer?.proxied ? "proxied" : "closed";
  return offered === "wrong" ? "token-wrong" : "token-wanted";
}

/** Why who asks for a page may not use the forms on it; undefined when they may. */
export function refusalInWords(headers: Headers): string | undefined {
  const access = writeAccess(headers);
  return access === "granted" ? undefined : REFUSALS[access].message;
}

/** A try of a token by the form that sets the cookie; false when there were too many. */
export function mayGuessToken(headers: Headers): boolean {
  return limits().guesses.take(addressOf(headers));
}

/** The answer that tells why nothing was changed: to browsers' forms as text, else as the API does. */
export function refused(reason: keyof typeof REFUSALS, request: Request): Response {
  const { status, message } = REFUSALS[reason];
  const headers = {
    "Cache-Control": "no-store",
    "Server-Timing": "total;dur=0.0",
    ...(status === 401 && { "WWW-Authenticate": 'Bearer realm="Paper Atlas"' }),
    ...(status === 429 && { "Retry-After": "60" }),
  };
  if (request.headers.get("accept")?.includes("text/html")) {
    return new Response(message, { status, headers });
  }
  return Response.json({ error: { code: reason, message } }, { status, headers });
}

function countedAccess(headers: Headers): WriteAccess {
  if (peerOf(headers)?.local) return writeAccess(headers);
  const address = addressOf(headers);
  // Who has guessed too often is not told either that a guess was right.
  if (!limits().writes.take(address) || !limits().guesses.has(address)) return "too-often";
  const access = writeAccess(headers);
  if (access === "token-wrong") limits().guesses.take(address);
  return access;
}

function addressOf(headers: Headers): string {
  return peerOf(headers)?.address ?? "unknown";
}

/** Browsers say where a request comes from; programs that say nothing hold no one's cookies. */
export function isFromOwnPage(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return false;
  const origin = headers.get("origin");
  if (origin === null) return true;
  return URL.canParse(origin) && new URL(origin).host === headers.get("host");
}

/** localhost, a name below it or a number: names that no one else's name server answers for. */
function hasLocalName(headers: Headers): boolean {
  const host = headers.get("host");
  if (!host || !URL.canParse(`http://${host}`)) return false;
  const { hostname } = new URL(`http://${host}`);
  return /^(?:.+\.)?localhost$/.test(hostname) || isIP(hostname.replace(/^\[|\]$/g, "")) > 0;
}
