"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { shortcutsOn } from "./shortcut-setting";

/** `/` to the search box, `j` and `k` through the results, `?` to the help page. */
export function Shortcuts() {
  const router = useRouter();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isTyping(event.target) || !shortcutsOn()) return;
      if (event.key === "/") focusSearch();
      else if (event.key === "j") focusResult(1);
      else if (event.key === "k") focusResult(-1);
      else if (event.key === "?") router.push("/help");
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [router]);
  return null;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

function focusSearch() {
  const input = document.querySelector<HTMLInputElement>('search input[name="q"]');
  input?.focus();
  input?.select();
}

/** Moves from the result that has the focus, or that the focus was last in, to its neighbour. */
function focusResult(step: 1 | -1) {
  const results = [...document.querySelectorAll("[data-result]")];
  const current = results.findIndex((result) => result.contains(document.activeElement));
  const next = current < 0 && step < 0 ? -1 : current + step;
  const result = results[Math.min(next, results.length - 1)];
  result?.querySelector<HTMLElement>("h2 a")?.focus();
  result?.scrollIntoView({ block: "nearest" });
}
