import { useEffect, useState } from "react";
import type { SearchAnswer } from "@/lib/search/answer";

/** Ticks that follow each other are asked about once. */
const PAUSE_MS = 120;

/** Papers of the selection with this query string; undefined until they are known. */
export function useTotal(query: string): number | undefined {
  const [known, setKnown] = useState<{ query: string; total: number }>();
  useEffect(() => {
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      const total = await fetchTotal(query, abort.signal).catch(() => undefined);
      if (total !== undefined) setKnown({ query, total });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [query]);
  return known?.query === query ? known.total : undefined;
}

async function fetchTotal(query: string, signal: AbortSignal): Promise<number | undefined> {
  const params = new URLSearchParams(query);
  params.set("size", "1");
  const response = await fetch(`/api/search?${params}`, { signal });
  return response.ok ? ((await response.json()) as SearchAnswer).total : undefined;
}
