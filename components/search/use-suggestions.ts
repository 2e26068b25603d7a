import { useEffect, useState } from "react";
import type { Suggestion } from "@/lib/search/answer";
import { hasTyped } from "@/lib/search/suggest/mark-typed";

const PAUSE_MS = 80;

interface Suggestions {
  suggestions: Suggestion[];
  /** Whether they are the answer to the text, and not what still fits of an earlier one. */
  settled: boolean;
}

/**
 * Suggestions for the text. The answer to an older text is never shown as it is: until the new one
 * comes, those of it stay that have the new text as well, so that the list does not blink. When no
 * answer comes there are none; the search itself does not need them.
 *
 * @param asking whether suggestions are wanted
 * @param paused whether the text is unfinished, such as while an input method composes it
 */
export function useSuggestions(text: string, asking: boolean, paused: boolean): Suggestions {
  const [answer, setAnswer] = useState<{ query: string; suggestions: Suggestion[] }>();
  const query = text.trim();
  const wanted = asking && query !== "";

  useEffect(() => {
    if (!wanted || paused) return;
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(`/api/suggest?q=${encodeURIComponent(query)}`, {
          signal: abort.signal,
        });
        const { suggestions } = response.ok ? await response.json() : { suggestions: [] };
        setAnswer({ query, suggestions });
      } catch {
        // Aborted by the next letter, or the server is away.
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [query, wanted, paused]);

  if (!wanted) return { suggestions: [], settled: true };
  if (answer === undefined) return { suggestions: [], settled: false };
  if (answer.query === query) return { suggestions: answer.suggestions, settled: true };
  const related = query.startsWith(answer.query) || answer.query.startsWith(query);
  const fitting = answer.suggestions.filter(({ label }) => related && hasTyped(label, query));
  return { suggestions: fitting, settled: false };
}
