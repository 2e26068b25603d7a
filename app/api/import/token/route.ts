import { cookieOfToken, isSame, readAccessToken, TOKEN_COOKIE } from "@/lib/intake/access-token";
import { isFromOwnPage, mayGuessToken, refused } from "@/lib/intake/write-access";

const MONTH_SECONDS = 30 * 24 * 60 * 60;

/** The form of a person on another machine who has the token: from then on the browser has it, too. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOwnPage(request.headers)) return refused("foreign-page", request);
  const token = readAccessToken();
  if (token === undefined) return refused("closed", request);
  if (!mayGuessToken(request.headers)) return refused("too-often", request);
  const form = await request.formData().catch(() => undefined);
  const offered = form?.get("token");
  if (typeof offered !== "string" || !isSame(offered.trim(), token)) {
    return seeImports("?token=wrong");
  }
  const attributes = `Path=/; Max-Age=${MONTH_SECONDS}; HttpOnly; SameSite=Strict${isSecure(request) ? "; Secure" : ""}`;
  return seeImports("", { "Set-Cookie": `${TOKEN_COOKIE}=${cookieOfToken(token)}; ${attributes}` });
}

function isSecure({ headers }: Request): boolean {
  return headers.get("origin")?.startsWith("https:") ?? false;
}

function seeImports(query: string, headers: Record<string, string> = {}): Response {
  return new Response(null, {
    status: 303,
    headers: { ...headers, Location: `/import${query}`, "Server-Timing": "total;dur=0.0" },
  });
}
