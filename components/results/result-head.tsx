"use client";

import { type ReactNode, useEffect, useRef } from "react";

/**
 * The head of the results. When one of the page links below them was followed, the focus comes up
 * here, so that the keyboard goes on with the first result and not after the last.
 */
export function ResultHead({ page, children }: { page: number; children: ReactNode }) {
  const head = useRef<HTMLDivElement>(null);
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    const { activeElement } = document;
    // A link that is not on the new page took the focus with it to the body.
    if (activeElement === document.body || activeElement?.closest(".pages")) {
      head.current?.focus({ preventScroll: true });
    }
  }, [page]);
  return (
    <div className="result-head" ref={head} tabIndex={-1}>
      {children}
    </div>
  );
}
