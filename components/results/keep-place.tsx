"use client";

import { type MouseEvent, type ReactNode, useEffect } from "react";
import type { Density } from "@/lib/search/selection";
import { resultLink } from "./result-link";

/** Where the reader was when a link of a result was followed. */
interface ResultPlace {
  slug: string;
  /** CSS pixels from the top of the window to the result's title. */
  top: number;
}

interface KeepPlaceProps {
  /** Of the page of results. */
  address: string;
  show: Density;
  children: ReactNode;
}

/**
 * The list of results, which brings the reader back to the result that was left, in sight and with the focus. The place is
 * kept in the history entry itself: it is there after Back, also when the paper was reloaded, and
 * not when the same search is opened anew. The browser's own way fails where the list is still
 * loading when it tries.
 */
export function KeepPlace({ address, show, children }: KeepPlaceProps) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address has another place
  useEffect(() => {
    const { resultPlace, ...state } = (history.state ?? {}) as { resultPlace?: ResultPlace };
    if (!resultPlace) return;
    const title = resultLink(resultPlace.slug);
    if (title) {
      title.focus({ preventScroll: true });
      scrollBy({ top: title.getBoundingClientRect().top - resultPlace.top, behavior: "instant" });
    }
    history.replaceState(state, "");
  }, [address]);
  const keep = ({ target, ctrlKey, metaKey, shiftKey }: MouseEvent) => {
    // A link that opens elsewhere leaves the reader here.
    if (ctrlKey || metaKey || shiftKey) return;
    const link = target instanceof Element ? target.closest("a") : null;
    const slug = link?.closest<HTMLElement>("[data-result]")?.dataset.result;
    const title = slug && resultLink(slug);
    if (!title) return;
    const resultPlace: ResultPlace = { slug, top: title.getBoundingClientRect().top };
    history.replaceState({ ...history.state, resultPlace }, "");
  };
  return (
    // The links inside are what is clicked, by the keyboard as well.
    <div data-show={show} onClickCapture={keep}>
      {children}
    </div>
  );
}
