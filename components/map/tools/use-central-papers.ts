import { useEffect, useRef, useState } from "react";
import type { CentralPaper, MapRegionAnswer } from "@/lib/map/answer";
import type { Outline } from "@/lib/map/region-outline";

export function regionHref(id: string): string {
  return `/api/map/regions/${id.split("/").map(encodeURIComponent).join("/")}`;
}

/** The central papers of unfolded regions without parts, as they arrive. */
export function useCentralPapers(
  { byId, partsOf }: Outline,
  unfolded: ReadonlySet<string>,
): ReadonlyMap<string, readonly CentralPaper[]> {
  const [papers, setPapers] = useState<ReadonlyMap<string, readonly CentralPaper[]>>(new Map());
  const asked = useRef(new Set<string>());
  useEffect(() => {
    for (const id of unfolded) {
      if (asked.current.has(id) || !byId.has(id) || partsOf(id).length > 0) continue;
      asked.current.add(id);
      loadCentral(id).then(
        (central) => setPapers((now) => new Map(now).set(id, central)),
        // Folded and unfolded again, it is asked for again; its list is there meanwhile.
        () => {
          asked.current.delete(id);
          setPapers((now) => new Map(now).set(id, []));
        },
      );
    }
  }, [byId, partsOf, unfolded]);
  return papers;
}

async function loadCentral(id: string): Promise<CentralPaper[]> {
  const response = await fetch(regionHref(id));
  if (!response.ok) throw new Error(`${regionHref(id)} answered ${response.status}`);
  return ((await response.json()) as MapRegionAnswer).central;
}
