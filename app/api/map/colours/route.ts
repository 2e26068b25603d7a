import { z } from "zod";
import { COLOUR_FACETS, readMapColours } from "@/lib/db/map-colours";
import { choice } from "../../params";
import { requireSelectionAnd } from "../../query";
import { answer } from "../../respond";

const params = z.object({ by: choice([...COLOUR_FACETS, "match"]), v: z.string().optional() });

/**
 * What the map's colours need to know of each point, in the binary form of `lib/map/codec`; an
 * address with the map's version as `v` never changes.
 */
export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const [selection, { by, v }] = requireSelectionAnd(request, params);
    const { version, bytes } = await readMapColours(by, selection);
    const lasting = v === version ? "private, max-age=86400" : "no-cache";
    return new Response(bytes, {
      headers: { "Content-Type": "application/octet-stream", "Cache-Control": lasting },
    });
  });
}
