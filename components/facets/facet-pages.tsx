import { type MouseEvent, useEffect, useRef } from "react";
import { number } from "@/components/ui/count";
import type { FacetAnswer } from "@/lib/search/answer";
import { FACET_PAGE_SIZE } from "./facet-request";

interface FacetPagesProps {
  answer: FacetAnswer;
  onMore(): void;
}

/**
 * The next values: they join the list when its end comes near, and are a page of their own where
 * there is no script.
 */
export function FacetPages({ answer: { page, total }, onMore }: FacetPagesProps) {
  const button = useRef<HTMLButtonElement>(null);
  const rest = total - page * FACET_PAGE_SIZE;
  const ask = useRef(onMore);
  useEffect(() => {
    ask.current = onMore;
  });
  // The observer tells once of a button that stays in sight, so each page needs one of its own.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page is what it waits for
  useEffect(() => {
    if (!button.current) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && ask.current(), {
      rootMargin: "200px",
    });
    observer.observe(button.current);
    return () => observer.disconnect();
  }, [page, rest > 0]);
  const more = (event: MouseEvent) => {
    event.preventDefault();
    onMore();
  };
  return (
    <p className="facet-pages">
      {page > 1 && (
        <noscript>
          <button className="control" name="page" type="submit" value={page - 1}>
            Previous
          </button>
        </noscript>
      )}
      {rest > 0 && (
        <button
          className="control"
          name="page"
          onClick={more}
          ref={button}
          type="submit"
          value={page + 1}
        >
          {number(Math.min(rest, FACET_PAGE_SIZE))} more
        </button>
      )}
    </p>
  );
}
