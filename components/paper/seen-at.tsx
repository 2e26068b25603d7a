import { LinesLink } from "@/components/digest/lines-link";
import type { SightingRecord } from "@/lib/papers/record";

/** "Hugging Face Papers, lines 9–10": where a sighting stands, leading to its lines. */
export function SeenAt({ sighting }: { sighting: SightingRecord }) {
  const { digestId, site, hasText, span } = sighting;
  return (
    <>
      {site}, <LinesLink digestId={digestId} hasText={hasText} lines={sighting} />
      {span && `, characters ${span.start + 1}–${span.end}`}
    </>
  );
}
