import { useEffect, useRef } from "react";
import { MarkedText } from "@/components/results/marked-text";
import { ClockIcon, CrossIcon, SearchIcon } from "@/components/ui/icons";
import { markTyped } from "@/lib/search/suggest/mark-typed";
import { optionKey, type SearchOption } from "./search-options";
import { useRoomBelow } from "./use-room-below";

type Group = Exclude<SearchOption["kind"], "forget">;

const HEADINGS: Record<Group, string> = {
  recent: "Recent searches",
  completion: "Search for",
  theme: "Themes",
  keyword: "Key phrases",
  author: "Authors",
  venue: "Venues",
  paper: "Papers",
};

interface SuggestionListProps {
  id: string;
  /** In the order they are walked through; those of one kind side by side. */
  options: SearchOption[];
  /** Index of the option that the keyboard is on; -1 for none. */
  marked: number;
  /** What is typed: set off in the options. */
  typed: string;
  onChoose(option: SearchOption): void;
  onRemove(option: SearchOption): void;
}

/** The popup of the search combobox: options under a heading for each kind. */
export function SuggestionList({ id, options, marked, ...rest }: SuggestionListProps) {
  const list = useRef<HTMLDivElement>(null);
  useRoomBelow(list);
  useEffect(() => {
    // The browser shows what has the focus, but the mark is not the focus.
    if (marked === 0) list.current?.scrollTo({ top: 0 });
    else document.getElementById(optionId(id, marked))?.scrollIntoView({ block: "nearest" });
  }, [id, marked]);
  return (
    <div aria-label="Suggestions" className="suggestions" id={id} ref={list} role="listbox">
      {[...new Set(options.map(groupOf))].map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox
        <div aria-labelledby={`${id}-${group}`} key={group} role="group">
          <div className="eyebrow suggestion-heading" id={`${id}-${group}`}>
            {HEADINGS[group]}
          </div>
          {options.map((option, index) =>
            groupOf(option) === group ? (
              <SuggestionOption
                id={optionId(id, index)}
                key={optionKey(option)}
                marked={index === marked}
                option={option}
                {...rest}
              />
            ) : null,
          )}
        </div>
      ))}
    </div>
  );
}

interface SuggestionOptionProps
  extends Pick<SuggestionListProps, "typed" | "onChoose" | "onRemove"> {
  id: string;
  option: SearchOption;
  marked: boolean;
}

function SuggestionOption({ id, option, marked, typed, ...on }: SuggestionOptionProps) {
  const { kind, label } = option;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the text field
    // biome-ignore lint/a11y/useKeyWithClickEvents: the text field has the keys
    <div
      aria-description={kind === "recent" ? "Delete takes it off the list" : undefined}
      aria-selected={marked}
      className="suggestion"
      data-kind={kind}
      id={id}
      onClick={({ target }) => {
        const remove = target instanceof Element && target.closest("[data-remove]");
        if (remove) on.onRemove(option);
        else on.onChoose(option);
      }}
      onMouseDown={(event) => event.preventDefault()}
      role="option"
    >
      {kind === "recent" && <ClockIcon />}
      {kind === "completion" && <SearchIcon />}
      <span className="suggestion-label">
        {kind === "forget" ? label : <MarkedText parts={markTyped(label, typed)} />}
      </span>
      {kind === "recent" && (
        // An option holds nothing that can be operated: for the keyboard there is Delete.
        <span aria-hidden="true" className="suggestion-remove" data-remove title="Remove (Delete)">
          <CrossIcon />
        </span>
      )}
    </div>
  );
}

export function optionId(listId: string, index: number): string {
  return `${listId}-option-${index}`;
}

function groupOf({ kind }: SearchOption): Group {
  return kind === "forget" ? "recent" : kind;
}
