import { readDigest } from "@/lib/db/digests";
import { type DigestRecord, digestNumber } from "@/lib/ingest/digest-record";

/** The digest that an address names; undefined where there is none, which `proxy.ts` knows, too. */
export async function askedDigest(
  params: Promise<{ id: string }>,
): Promise<DigestRecord | undefined> {
  const id = digestNumber((await params).id);
  return id === undefined ? undefined : readDigest(id);
}
