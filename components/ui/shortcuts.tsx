"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { pressListKey } from "./list-keys";
import { shortcutsOn } from "./shortcut-setting";

/** `/` to the search box, `?` to the help page, and the keys of the lists. */
export function Shortcuts() {
  const router = useRouter();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isTyping(event.target) || !shortcutsOn()) return;
      if (event.key === "/") focusSearch();
      else if (event.key === "?") router.push("/help");
      else if (!pressListKey(event.key)) return;
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
    (target.isContentEditable || target.matches("input:not([type=checkbox]), textarea, select"))
  );
}

function focusSearch() {
  const input = document.querySelector<HTMLInputElement>('search input[name="q"]');
  input?.focus();
  input?.select();
}
