/**
 * Security headers for every answer, a fresh nonce for the scripts that Next writes into a page, and
 * the status of pages about nothing: a page cannot set its own, and Next's `notFound()` draws
 * nothing where there is no JavaScript.
 */
import { type NextRequest, NextResponse } from "next/server";
import { refusedPage } from "@/app/refused-page";
import { contentSecurityPolicy, securityHeaders } from "@/app/security-headers";
import { isMissingPage } from "@/lib/db/missing-page";
import { isMissingImport } from "@/lib/intake/imports/manifest";
import { allowedMethods, methodRefused } from "@/scripts/allowed-methods.mjs";

export async function proxy(request: NextRequest): Promise<NextResponse> {
  const policy = contentSecurityPolicy();
  const response = refuse(request) ?? (await passOn(request, policy));
  for (const [name, value] of Object.entries(securityHeaders(policy))) {
    response.headers.set(name, value);
  }
  return response;
}

async function passOn(request: NextRequest, policy: string): Promise<NextResponse> {
  const headers = new Headers(request.headers);
  // Next reads the nonce from the request's policy and puts it on its scripts.
  headers.set("Content-Security-Policy", policy);
  const { pathname } = request.nextUrl;
  const missing = (await isMissingPage(pathname)) || (await isMissingImport(pathname));
  return NextResponse.next({ request: { headers }, status: missing ? 404 : 200 });
}

/**
 * What Next would answer with an empty or internal error, or with a page as if nothing had been
 * asked: no page has a form that comes back to it, so each is for reading.
 */
function refuse({ method, nextUrl: { pathname } }: NextRequest): NextResponse | undefined {
  if (!isReadable(pathname)) {
    return refusal(pathname, 400, "bad-address", {
      heading: "Nothing can be found by this address.",
      sentence: "This address is damaged: a % in it begins nothing.",
    });
  }
  const allowed = allowedMethods(pathname);
  if (allowed.includes(method)) return undefined;
  const response =
    method === "OPTIONS"
      ? new NextResponse(null, { status: 204 })
      : refusal(pathname, 405, "bad-method", {
          heading: "This cannot be done here.",
          sentence: methodRefused(method, allowed),
        });
  response.headers.set("Allow", [...allowed, "OPTIONS"].join(", "));
  return response;
}

/** JSON for who asks the API, else a page. */
function refusal(
  pathname: string,
  status: number,
  code: string,
  { heading, sentence }: { heading: string; sentence: string },
): NextResponse {
  if (/^\/api(?:\/|$)/.test(pathname)) {
    const headers = { "Server-Timing": "total;dur=0" };
    return NextResponse.json({ error: { code, message: sentence } }, { status, headers });
  }
  const headers = { "Content-Type": "text/html; charset=utf-8" };
  return new NextResponse(refusedPage(heading, sentence), { status, headers });
}

function isReadable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

export const config = {
  matcher: [{ source: "/((?!_next/static|_next/image|fonts/).*)" }],
};
