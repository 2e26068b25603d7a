import { searchPapers } from "@/lib/db/search";
import { answer, json, requireSelection } from "../respond";

export function GET(request: Request): Promise<Response> {
  return answer(async () => json(await searchPapers(requireSelection(request))));
}
