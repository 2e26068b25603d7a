"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { CrossIcon, SearchIcon } from "@/components/ui/icons";
import type { Suggestion } from "@/lib/search/answer";
import { SELECTION_LIMITS, type Selection } from "@/lib/search/selection";
import { setQuery } from "@/lib/search/selection-edit";
import { selectionEntries, selectionHref } from "@/lib/search/selection-url";
import { formAddress } from "./soft-submit";
import { suggestionHref } from "./suggestion-href";
import { groupByKind, optionId, SuggestionList } from "./suggestion-list";
import { useSuggestions } from "./use-suggestions";

interface SearchFieldProps {
  /** The page that shows what is found. */
  action: string;
  /** What a new search or a chosen suggestion changes. */
  selection: Selection;
  /** What the field says until something is typed. */
  text: string;
}

/**
 * An editable combobox with list autocomplete (WAI-ARIA Authoring Practices), around a plain GET
 * form that works by itself.
 */
export function SearchField({ action, selection, text }: SearchFieldProps) {
  const router = useRouter();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [value, setValue] = useState(text);
  const [asking, setAsking] = useState(false);
  const [active, setActive] = useState(-1);
  const suggestions = groupByKind(useSuggestions(value, asking));
  const open = suggestions.length > 0;
  const kept = selectionEntries({ ...selection, page: 1 }).filter(([key]) => key !== "q");

  useEffect(() => setValue(text), [text]);

  const close = () => {
    setAsking(false);
    setActive(-1);
  };
  const type = (next: string) => {
    setValue(next);
    setAsking(true);
    setActive(-1);
  };
  const go = (href: string) => {
    close();
    router.push(href);
  };
  const choose = (suggestion: Suggestion) => {
    setValue(text);
    go(suggestionHref(suggestion, { selection, path: action, text: value }));
  };
  const clear = () => {
    setValue("");
    close();
    input.current?.focus();
    if (selection.q !== "") router.push(selectionHref(action, setQuery(selection, "")));
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    go(formAddress(event.currentTarget));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const last = suggestions.length - 1;
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      if (open) close();
      else input.current?.blur();
    } else if (event.key === "ArrowDown" && !open) setAsking(true);
    else if (!open) return;
    else if (event.key === "ArrowDown") setActive(active === last ? -1 : active + 1);
    else if (event.key === "ArrowUp") setActive(active === -1 ? last : active - 1);
    else if (event.key === "Home" && active >= 0) setActive(0);
    else if (event.key === "End" && active >= 0) setActive(last);
    else if (event.key === "Enter" && suggestions[active]) choose(suggestions[active]);
    else return;
    event.preventDefault();
  };

  return (
    <search className="site-search">
      <form action={action} className="search-field" method="get" onSubmit={submit}>
        <button aria-label="Search" className="search-submit" type="submit">
          <SearchIcon />
        </button>
        <input
          aria-activedescendant={active >= 0 ? optionId(listId, active) : undefined}
          aria-autocomplete="list"
          aria-controls={open ? listId : undefined}
          aria-expanded={open}
          aria-label="Search papers"
          autoComplete="off"
          enterKeyHint="search"
          maxLength={SELECTION_LIMITS.q}
          name="q"
          onBlur={close}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
          placeholder="Search titles, abstracts, authors"
          ref={input}
          role="combobox"
          spellCheck={false}
          type="text"
          value={value}
        />
        {kept.map(([key, kept]) => (
          <input key={`${key}=${kept}`} name={key} type="hidden" value={kept} />
        ))}
        {value !== "" && (
          <button
            aria-label="Clear the search"
            className="search-clear needs-script"
            onClick={clear}
            type="button"
          >
            <CrossIcon />
          </button>
        )}
        <kbd className="key needs-script">/</kbd>
        {open && (
          <SuggestionList active={active} id={listId} onChoose={choose} suggestions={suggestions} />
        )}
      </form>
    </search>
  );
}
