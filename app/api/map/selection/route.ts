import { readMapSelection } from "@/lib/db/map";
import { requireSelection } from "../../query";
import { answer } from "../../respond";

/** Which points of the map the selection has, as a bit set in the form of `lib/map/codec`. */
export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const { bytes } = await readMapSelection(requireSelection(request));
    return new Response(bytes, {
      headers: { "Content-Type": "application/octet-stream", "Cache-Control": "no-cache" },
    });
  });
}
