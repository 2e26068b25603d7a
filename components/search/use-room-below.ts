import { type RefObject, useLayoutEffect } from "react";

/** Space under the element, and the least it is given, in pixels. */
const MARGIN = 8;
const LEAST = 176;

/**
 * Keeps an element that scrolls above the lower edge of what is visible: on a phone that is the
 * keyboard, which covers the page without changing its size.
 */
export function useRoomBelow(ref: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const view = window.visualViewport;
    const element = ref.current;
    if (!view || !element) return;
    const limit = () => {
      const bottom = view.offsetTop + view.height;
      const room = bottom - element.getBoundingClientRect().top - MARGIN;
      element.style.maxHeight = `${Math.max(LEAST, room)}px`;
    };
    limit();
    view.addEventListener("resize", limit);
    view.addEventListener("scroll", limit);
    return () => {
      view.removeEventListener("resize", limit);
      view.removeEventListener("scroll", limit);
    };
  }, [ref]);
}
