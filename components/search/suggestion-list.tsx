import type { Suggestion } from "@/lib/search/answer";

const HEADINGS: Record<Suggestion["kind"], string> = {
  completion: "Search for",
  paper: "Papers",
  theme: "Themes",
  author: "Authors",
  keyword: "Key phrases",
  venue: "Venues",
};

interface SuggestionListProps {
  id: string;
  /** Grouped by kind, in the order they are walked through. */
  suggestions: Suggestion[];
  /** Index of the option the keyboard is on; -1 for none. */
  active: number;
  onChoose(suggestion: Suggestion): void;
}

/** The popup of the search combobox: options under a heading for each kind. */
export function SuggestionList({ id, suggestions, active, onChoose }: SuggestionListProps) {
  const kinds = [...new Set(suggestions.map(({ kind }) => kind))];
  return (
    <div aria-label="Suggestions" className="suggestions" id={id} role="listbox">
      {kinds.map((kind) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox
        <div aria-labelledby={`${id}-${kind}`} key={kind} role="group">
          <div className="eyebrow px-3 pt-2 pb-1" id={`${id}-${kind}`}>
            {HEADINGS[kind]}
          </div>
          {suggestions.map((suggestion, index) =>
            suggestion.kind === kind ? (
              // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the text field
              // biome-ignore lint/a11y/useKeyWithClickEvents: the text field has the keys
              <div
                aria-selected={index === active}
                className={kind === "paper" ? "suggestion font-serif" : "suggestion"}
                id={optionId(id, index)}
                key={suggestion.href}
                onClick={() => onChoose(suggestion)}
                onMouseDown={(event) => event.preventDefault()}
                role="option"
              >
                {suggestion.label}
              </div>
            ) : null,
          )}
        </div>
      ))}
    </div>
  );
}

export function optionId(listId: string, index: number): string {
  return `${listId}-option-${index}`;
}

/** Suggestions of one kind side by side, kinds in order of first appearance. */
export function groupByKind(suggestions: Suggestion[]): Suggestion[] {
  const kinds = [...new Set(suggestions.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => suggestions.filter((suggestion) => suggestion.kind === kind));
}
