/**
 * Where the reader came by: "http://localhost:3000", or what a proxy before this server is called.
 * Undefined when the request does not say.
 */
export function originOf(headers: Headers): string | undefined {
  const host = headers.get("host");
  const protocol = headers.get("x-forwarded-proto") === "https" ? "https" : "http";
  const origin = `${protocol}://${host}`;
  return host && URL.canParse(origin) ? new URL(origin).origin : undefined;
}
