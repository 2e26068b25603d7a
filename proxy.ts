/**
 * Security headers for every answer, a fresh nonce for the scripts that Next writes into a page, and
 * the status of pages about nothing: a page cannot set its own, and Next's `notFound()` draws
 * nothing where there is no JavaScript.
 */
import { type NextRequest, NextResponse } from "next/server";
import { isMissingPage } from "@/lib/db/missing-page";
import { isMissingImport } from "@/lib/intake/imports/manifest";

const DEVELOPMENT = process.env.NODE_ENV === "development";

const HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};

export async function proxy(request: NextRequest): Promise<NextResponse> {
  const refusal = refuse(request);
  if (refusal) return refusal;
  const policy = contentSecurityPolicy(btoa(crypto.randomUUID()));
  const headers = new Headers(request.headers);
  // Next reads the nonce from the request's policy and puts it on its scripts.
  headers.set("Content-Security-Policy", policy);
  const { pathname } = request.nextUrl;
  const missing = (await isMissingPage(pathname)) || (await isMissingImport(pathname));
  const status = missing ? 404 : 200;
  const response = NextResponse.next({ request: { headers }, status });
  response.headers.set("Content-Security-Policy", policy);
  for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value);
  return response;
}

/** What Next would answer with an empty or internal error. */
function refuse({ method, nextUrl: { pathname } }: NextRequest): NextResponse | undefined {
  const api = pathname === "/api" || pathname.startsWith("/api/");
  if (!isReadable(pathname)) {
    const message = "This address is damaged: a % in it begins nothing.";
    return api ? apiError(400, "bad-address", message) : new NextResponse(message, { status: 400 });
  }
  const allowed = methodsOf(pathname);
  if (!api || allowed.includes(method)) return undefined;
  const only = allowed.length > READS.length ? allowed.join(", ") : "reading";
  const message = `This address is for ${only} only: ${method} is not allowed.`;
  const refused = apiError(405, "bad-method", message);
  refused.headers.set("Allow", allowed.join(", "));
  return refused;
}

const READS = ["GET", "HEAD"];

/** The routes that change something; each asks lib/intake/write-access who may. */
const WRITABLE = [
  { route: /^\/api\/import(?:\/|$)/, methods: ["POST", "PUT", "DELETE"] },
  { route: /^\/api\/decisions(?:\/|$)/, methods: ["POST", "PUT", "DELETE"] },
  { route: /^\/api\/digests$/, methods: ["POST"] },
  { route: /^\/api\/digests\/[^/]+$/, methods: ["POST", "DELETE"] },
  // It only reads, but a list of picked papers is too long for an address.
  { route: /^\/api\/export$/, methods: ["POST"] },
];

function methodsOf(pathname: string): string[] {
  const writable = WRITABLE.find(({ route }) => route.test(pathname));
  return [...READS, ...(writable?.methods ?? [])];
}

function apiError(status: number, code: string, message: string): NextResponse {
  const headers = { "Server-Timing": "total;dur=0" };
  return NextResponse.json({ error: { code, message } }, { status, headers });
}

function isReadable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

/** Scripts run only with the nonce; styles may be inline because charts and maps place things. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${DEVELOPMENT ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${DEVELOPMENT ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export const config = {
  matcher: [{ source: "/((?!_next/static|_next/image|fonts/).*)" }],
};
