import { searchPapers } from "@/lib/db/search";
import { requireSelectionAmong } from "../query";
import { answer, json } from "../respond";

/** Keys that are none of a search are passed over, which a note says of each. */
export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const { selection, notes } = requireSelectionAmong(request);
    const found = await searchPapers(selection);
    return json({ ...found, notes: [...notes, ...found.notes] });
  });
}
