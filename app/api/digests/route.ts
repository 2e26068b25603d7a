import { listDigests } from "@/lib/db/digests";
import { answer, json } from "../respond";

/** Every digest of the library, the last stored first. */
export function GET(): Promise<Response> {
  return answer(async () => json({ digests: await listDigests() }));
}
