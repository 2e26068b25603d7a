"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { pressListKey } from "./list-keys";
import { shortcutsOn } from "./shortcut-setting";

/**
 * Ctrl-K or Cmd-K opens the search box from anywhere; `/` goes to it, `?` to the help page, other
 * keys belong to the lists. Single keys can be switched off, and are letters where one is typing.
 */
export function Shortcuts() {
  const router = useRouter();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isSearchChord(event)) {
        event.preventDefault();
        openSearch();
        return;
      }
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

function isSearchChord(event: KeyboardEvent): boolean {
  const { ctrlKey, metaKey, altKey, shiftKey, isComposing, key } = event;
  return ctrlKey !== metaKey && !altKey && !shiftKey && !isComposing && key.toLowerCase() === "k";
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input:not([type=checkbox]), textarea, select"))
  );
}

function focusSearch(): HTMLInputElement | null {
  const input = document.querySelector<HTMLInputElement>('search input[name="q"]');
  input?.focus();
  input?.select();
  return input;
}

/** A click opens the suggestions, too; behind a dialog nothing can be typed. */
function openSearch() {
  document.querySelector<HTMLDialogElement>("dialog:modal")?.close();
  focusSearch()?.click();
}
