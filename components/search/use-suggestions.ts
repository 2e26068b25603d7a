import { useEffect, useState } from "react";
import type { Suggestion } from "@/lib/search/answer";

const PAUSE_MS = 120;
const MIN_LENGTH = 2;

/** Suggestions for the text while `asking`; the answer to an older text is never shown. */
export function useSuggestions(text: string, asking: boolean): Suggestion[] {
  const [answer, setAnswer] = useState<{ query: string; suggestions: Suggestion[] }>();
  const query = text.trim();
  const wanted = asking && query.length >= MIN_LENGTH;

  useEffect(() => {
    if (!wanted) return;
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(`/api/suggest?q=${encodeURIComponent(query)}`, {
          signal: abort.signal,
        });
        if (response.ok) setAnswer({ query, suggestions: (await response.json()).suggestions });
      } catch {
        // Aborted by the next letter, or the server is away: search itself still works.
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [query, wanted]);

  if (!wanted || answer === undefined) return NONE;
  // While the next answer is under way the last one stays, so that the list does not blink.
  return query.startsWith(answer.query) || answer.query.startsWith(query)
    ? answer.suggestions
    : NONE;
}

const NONE: Suggestion[] = [];
