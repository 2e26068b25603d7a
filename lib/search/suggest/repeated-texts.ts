/** Suggestions that read the same, case and accents aside. */
import type { Suggestion } from "../answer";
import { foldedWords } from "./find-labels";

/**
 * Completions and entries, each text once: of a theme and a completion the theme stays, as the
 * library's own name; of a completion and a key phrase the completion, as it finds more papers.
 */
export function withoutRepeats(completions: Suggestion[], entries: Suggestion[]): Suggestion[] {
  const themes = new Set(entries.filter(({ kind }) => kind === "theme").map(folded));
  const completed = new Set(completions.map(folded));
  return [
    ...completions.filter((completion) => !themes.has(folded(completion))),
    ...entries.filter((entry) => entry.kind !== "keyword" || !completed.has(folded(entry))),
  ];
}

/** The first of those that read the same, for a list that does not say what each one is. */
export function firstOfEachText(suggestions: Suggestion[]): Suggestion[] {
  const seen = new Set<string>();
  return suggestions.filter((suggestion) => {
    const text = folded(suggestion);
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew;
  });
}

/** What a completion searches for differs by its signs too; names are folded whole. */
function folded({ kind, label }: Suggestion): string {
  if (kind === "completion" && /[:"()*]|(^|\s)-/.test(label)) return label;
  return foldedWords(label).join(" ");
}
