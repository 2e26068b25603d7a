import { useEffect, useState } from "react";
import type { FacetAnswer } from "@/lib/search/answer";
import type { FacetName } from "@/lib/search/selection";
import { FACET_PAGE_SIZE, type FacetOrder } from "./facet-request";

/** While someone types, only what stands is looked for. */
const TYPING_PAUSE_MS = 150;

/** What has been asked for: from the first page to this one. */
interface Asked {
  find: string;
  order: FacetOrder;
  page: number;
}

interface Got {
  asked: Asked;
  answer: FacetAnswer;
}

/**
 * The values of a facet, page after page, with those of all pages so far in `answer`. `base` is the
 * query string of the selection they are counted in, `first` what the server has sent already.
 */
export function useFacetPages(
  facet: FacetName,
  base: string,
  first?: { answer: FacetAnswer; order: FacetOrder },
) {
  const start: Asked = {
    find: first?.answer.find ?? "",
    order: first?.order ?? "count",
    page: first?.answer.page ?? 1,
  };
  const [asked, ask] = useState(start);
  const [got, setGot] = useState<Got | undefined>(first && { asked: start, answer: first.answer });
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (isSame(asked, got?.asked)) return;
    const abort = new AbortController();
    const load = async () => {
      try {
        const next = await fetchValues(facet, base, asked, abort.signal);
        const answer = asked.page > 1 && got ? joined(got.answer, next) : next;
        setGot({ asked, answer });
        setFailed(false);
      } catch {
        if (!abort.signal.aborted) setFailed(true);
      }
    };
    const typing = got !== undefined && got.asked.find !== asked.find;
    const timer = setTimeout(load, typing ? TYPING_PAUSE_MS : 0);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [facet, base, asked, got]);
  return {
    answer: got?.answer,
    /** The values shown are not yet those asked for. */
    waiting: !failed && !isSame(asked, got?.asked),
    failed,
    find: asked.find,
    order: asked.order,
    setFind: (find: string) => ask({ ...asked, find, page: 1 }),
    setOrder: (order: FacetOrder) => ask({ ...asked, order, page: 1 }),
    more: () => got && ask({ ...asked, page: got.asked.page + 1 }),
    retry: () => ask({ ...asked }),
  };
}

function isSame(a: Asked, b: Asked | undefined): boolean {
  return a.find === b?.find && a.order === b.order && a.page === b.page;
}

function joined(before: FacetAnswer, next: FacetAnswer): FacetAnswer {
  return { ...next, values: [...before.values, ...next.values] };
}

async function fetchValues(
  facet: FacetName,
  base: string,
  asked: Asked,
  signal: AbortSignal,
): Promise<FacetAnswer> {
  const params = new URLSearchParams(base);
  for (const [key, value] of Object.entries({ ...asked, size: FACET_PAGE_SIZE })) {
    params.set(key, String(value));
  }
  const response = await fetch(`/api/facets/${facet}?${params}`, { signal });
  if (!response.ok) throw new Error(`The values of ${facet}: ${response.status}`);
  return (await response.json()) as FacetAnswer;
}
