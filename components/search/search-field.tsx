"use client";

import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useGo } from "@/components/ui/go";
import { CrossIcon, SearchIcon } from "@/components/ui/icons";
import { SELECTION_LIMITS, type Selection } from "@/lib/search/selection";
import { setQuery } from "@/lib/search/selection-edit";
import { selectionEntries, selectionHref } from "@/lib/search/selection-url";
import { comboboxMove } from "./combobox-keys";
import { forgetAllSearches, forgetSearch, rememberSearch } from "./recent-searches";
import type { SearchOption } from "./search-options";
import { formAddress } from "./soft-submit";
import { suggestionHref } from "./suggestion-href";
import { optionId, SuggestionList } from "./suggestion-list";
import { useSearchList } from "./use-search-list";

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
  const goTo = useGo();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [value, setValue] = useState(text);
  const [composing, setComposing] = useState(false);
  const list = useSearchList(value, composing);
  const { isOpen, options, marked } = list;
  const kept = selectionEntries({ ...selection, page: 1 }).filter(([key]) => key !== "q");

  const [said, setSaid] = useState(text);
  if (said !== text) {
    setSaid(text);
    setValue(text);
  }
  // What was typed before the page was ready is in the field, and known to nobody else.
  useEffect(() => setValue(input.current!.value), []);

  const go = (href: string) => {
    list.close();
    goTo(href);
  };
  const choose = (option: SearchOption) => {
    if (option.kind === "forget") return forgetAllSearches();
    const search = option.kind === "recent" || option.kind === "completion";
    if (search) rememberSearch(option.label);
    setValue(search ? option.label : text);
    go(suggestionHref(option.href, { selection, path: action, text: value }));
  };
  const clear = () => {
    setValue("");
    list.close();
    input.current?.focus();
    if (selection.q !== "") goTo(selectionHref(action, setQuery(selection, "")));
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    rememberSearch(value);
    go(formAddress(event.currentTarget));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const option = options[marked];
    const removable = option?.kind === "recent";
    const move = comboboxMove(event, { open: isOpen, options: options.length, marked, removable });
    if (move === undefined) return;
    switch (move.kind) {
      case "open":
        list.open(move.mark);
        break;
      case "mark":
        list.mark(move.option);
        break;
      case "text":
        list.mark(-1);
        if (move.cursor === "moves") return;
        if (move.cursor === "start") input.current?.setSelectionRange(0, 0);
        if (move.cursor === "end") input.current?.setSelectionRange(value.length, value.length);
        break;
      case "choose":
        if (option) choose(option);
        break;
      case "remove":
        if (option) forgetSearch(option.label);
        break;
      case "close":
        list.close();
        break;
      case "leave":
        input.current?.blur();
    }
    event.preventDefault();
  };

  return (
    <search className="site-search">
      <form action={action} className="search-field" method="get" onSubmit={submit}>
        <button aria-label="Search" className="search-submit" type="submit">
          <SearchIcon />
        </button>
        <input
          aria-activedescendant={marked >= 0 ? optionId(listId, marked) : undefined}
          aria-autocomplete="list"
          aria-controls={isOpen ? listId : undefined}
          aria-expanded={isOpen}
          aria-keyshortcuts="Control+K Meta+K"
          aria-label="Search papers"
          autoComplete="off"
          enterKeyHint="search"
          maxLength={2 * SELECTION_LIMITS.q}
          name="q"
          onBlur={list.close}
          onChange={(event) => {
            setValue(event.target.value);
            list.open();
          }}
          onClick={() => list.open()}
          onCompositionEnd={() => setComposing(false)}
          onCompositionStart={() => setComposing(true)}
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
        {isOpen && (
          <SuggestionList
            id={listId}
            marked={marked}
            onChoose={choose}
            onRemove={({ label }) => forgetSearch(label)}
            options={options}
            typed={value}
          />
        )}
        <span className="sr-only" role="status">
          {list.announced}
        </span>
      </form>
    </search>
  );
}
