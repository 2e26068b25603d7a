import { readMap } from "@/lib/db/map";
import { answer } from "../respond";

/** The map in the binary form of `lib/map/codec`; an address with `?v=VERSION` never changes. */
export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const { version, bytes } = await readMap();
    const etag = `"${version}"`;
    const asked = new URL(request.url).searchParams.get("v");
    const headers = {
      ETag: etag,
      "Cache-Control":
        asked === version ? "public, max-age=31536000, immutable" : "public, no-cache",
    };
    if (request.headers.get("If-None-Match")?.includes(etag)) {
      return new Response(null, { status: 304, headers });
    }
    return new Response(bytes, {
      headers: { ...headers, "Content-Type": "application/octet-stream" },
    });
  });
}
