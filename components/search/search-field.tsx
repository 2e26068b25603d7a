"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { CrossIcon, SearchIcon } from "@/components/ui/icons";
import { SELECTION_LIMITS } from "@/lib/search/selection";
import { formAddress } from "./soft-submit";
import { groupByKind, optionId, SuggestionList } from "./suggestion-list";
import { useSuggestions } from "./use-suggestions";

interface SearchFieldProps {
  action: string;
  /** What is searched now. */
  text: string;
  /** Keys and values of the query string that a new search keeps. */
  kept: [key: string, value: string][];
}

/**
 * An editable combobox with list autocomplete (WAI-ARIA Authoring Practices), around a plain GET
 * form that works by itself.
 */
export function SearchField({ action, text, kept }: SearchFieldProps) {
  const router = useRouter();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [value, setValue] = useState(text);
  const [asking, setAsking] = useState(false);
  const [active, setActive] = useState(-1);
  const suggestions = groupByKind(useSuggestions(value, asking));
  const open = suggestions.length > 0;

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
    else if (event.key === "Enter" && suggestions[active]) go(suggestions[active].href);
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
            onClick={() => {
              setValue("");
              close();
              input.current?.focus();
            }}
            type="button"
          >
            <CrossIcon />
          </button>
        )}
        <kbd className="key needs-script">/</kbd>
        {open && (
          <SuggestionList
            active={active}
            id={listId}
            onChoose={({ href }) => go(href)}
            suggestions={suggestions}
          />
        )}
      </form>
    </search>
  );
}
