import { readRegion } from "@/lib/db/map-regions";
import { requireRegionId, unknownRegion } from "../../../params";
import { answer, json } from "../../../respond";

/** What a region of the map is about: its terms, central papers, years, themes and parts. */
export function GET(_request: Request, context: RouteContext<"/api/map/regions/[...id]">) {
  return answer(async () => {
    const id = await requireRegionId(context.params);
    const region = await readRegion(id);
    if (!region) throw unknownRegion(id);
    return json(region);
  });
}
