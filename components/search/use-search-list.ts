import { useState } from "react";
import { counted } from "@/components/ui/count";
import { useRecentSearches } from "./recent-searches";
import { optionKey, type SearchOption, searchOptions } from "./search-options";
import { useSuggestions } from "./use-suggestions";

/** An option by what it is, so that the mark stays on it when the list changes. */
type Mark = { option: string } | "first" | "last" | undefined;

export interface SearchList {
  options: SearchOption[];
  /** Whether there is a list to see. */
  isOpen: boolean;
  /** Index of the option with the mark; -1 for none. */
  marked: number;
  /** What screen readers are told when it changes. */
  announced: string;
  /** Wants a list for the text, with the mark on one of its ends or on nothing. */
  open(mark?: "first" | "last"): void;
  /** Puts the mark on an option; -1 takes it away. */
  mark(index: number): void;
  close(): void;
}

/** The list under the search box: whether it is open, what is in it, where the mark is. */
export function useSearchList(text: string, composing: boolean): SearchList {
  const [asking, setAsking] = useState(false);
  const [mark, setMark] = useState<Mark>();
  const { suggestions, settled } = useSuggestions(text, asking, composing);
  const recent = useRecentSearches(text);
  const options = asking ? searchOptions(recent, suggestions, text) : [];
  const count = options.filter(({ kind }) => kind !== "forget").length;
  return {
    options,
    isOpen: options.length > 0,
    marked: indexOf(mark, options),
    announced: asking && (settled || count > 0) ? announcement(count, text) : "",
    open(end) {
      setAsking(true);
      setMark(end);
    },
    mark(index) {
      const option = options[index];
      setMark(option && { option: optionKey(option) });
    },
    close() {
      setAsking(false);
      setMark(undefined);
    },
  };
}

function indexOf(mark: Mark, options: SearchOption[]): number {
  if (mark === undefined) return -1;
  if (mark === "first") return Math.min(0, options.length - 1);
  if (mark === "last") return options.length - 1;
  return options.findIndex((option) => optionKey(option) === mark.option);
}

function announcement(count: number, text: string): string {
  if (text.trim() === "")
    return count > 0 ? counted(count, "recent search", "recent searches") : "";
  return count > 0 ? counted(count, "suggestion") : "No suggestions";
}
