/** What the list under the search box offers: recent searches, then suggestions. */
import type { Suggestion } from "@/lib/search/answer";
import { emptySelection } from "@/lib/search/selection";
import { setQuery } from "@/lib/search/selection-edit";
import { selectionHref } from "@/lib/search/selection-url";

export interface SearchOption {
  /** "forget" takes all recent searches away. */
  kind: Suggestion["kind"] | "recent" | "forget";
  label: string;
  href: string;
}

/** Options of one kind side by side. What was searched before is not offered again. */
export function searchOptions(
  recent: string[],
  suggestions: Suggestion[],
  typed: string,
): SearchOption[] {
  const known = new Set(recent);
  const searches = recent.map((label): SearchOption => {
    return { kind: "recent", label, href: selectionHref("/", setQuery(emptySelection(), label)) };
  });
  // All of them can go at once where all of them are shown.
  const forget: SearchOption[] =
    recent.length > 0 && typed.trim() === ""
      ? [{ kind: "forget", label: "Clear recent searches", href: "" }]
      : [];
  const others = suggestions.filter(
    ({ kind, label }) => kind !== "completion" || !known.has(label),
  );
  return [...searches, ...forget, ...others];
}

/** Tells an option from the others, also after the list has changed. */
export function optionKey({ kind, href }: SearchOption): string {
  return `${kind} ${href}`;
}
