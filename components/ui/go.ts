/** Client navigation that says where it goes, so that parts of the page need not wait for the page. */
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";

const GOING = "paper-atlas:going";

/** Goes to an address, as a link would; without `scroll`, what is in view stays there. */
export function useGo(): (href: string, options?: { scroll: boolean }) => void {
  const router = useRouter();
  return (href, options) => {
    window.dispatchEvent(new CustomEvent(GOING, { detail: href }));
    router.push(href, options);
  };
}

/** `onGoing` is told the address when the page is left for another by `useGo` or by a link. */
export function useGoing(onGoing: (to: URL) => void): void {
  const latest = useRef(onGoing);
  latest.current = onGoing;
  useEffect(() => {
    const tell = (href: string) => latest.current(new URL(href, window.location.href));
    const going = (event: Event) => tell((event as CustomEvent<string>).detail);
    const pressed = (event: MouseEvent) => {
      const link = event.target instanceof Element && event.target.closest("a[href]:not([target])");
      if (link && isPlain(event)) tell(link.getAttribute("href")!);
    };
    window.addEventListener(GOING, going);
    document.addEventListener("click", pressed, { capture: true });
    return () => {
      window.removeEventListener(GOING, going);
      document.removeEventListener("click", pressed, { capture: true });
    };
  }, []);
}

/** Other presses open the link elsewhere. */
function isPlain({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;
}
