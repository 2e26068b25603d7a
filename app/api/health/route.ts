import { readHealth } from "@/lib/db/health";
import { answer, json } from "../respond";

export function GET(): Promise<Response> {
  return answer(async () => {
    const health = await readHealth();
    return json(health, { status: health.status === "ok" ? 200 : 503 });
  });
}
