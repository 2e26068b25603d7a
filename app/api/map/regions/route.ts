import { readRegions } from "@/lib/db/map";
import { answer, json } from "../../respond";

export function GET(): Promise<Response> {
  return answer(async () => json(await readRegions()));
}
